package vn.phusa.base.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.journal.Entry;
import vn.phusa.testing.ListedJournal;

/** Who shares an allowance of pages with whom. */
class PageLimitTest {

  private static final int AT_ONCE = 20;

  private final ListedJournal journal = new ListedJournal();
  private final PageLimit limit =
      new PageLimit(
          new AccessSettings(1, 1, 1, AT_ONCE, 5, Duration.ofMinutes(15)), new Alarm(journal));

  @AfterEach
  void forget() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void countsStrangersByTheirAddress() {
    exhaust("10.0.0.1");
    assertThat(status("GET", "/datasets", "10.0.0.1")).isEqualTo(429);
    assertThat(status("GET", "/datasets", "10.0.0.2")).isEqualTo(200);
  }

  @Test
  void countsPeopleByThemselvesWhereverTheySit() {
    exhaust("10.0.0.1");
    signIn("an");
    assertThat(status("GET", "/datasets", "10.0.0.1")).isEqualTo(200);
    exhaust("10.0.0.1");
    assertThat(status("GET", "/datasets", "10.0.0.9")).isEqualTo(429);
    signIn("binh");
    assertThat(status("GET", "/datasets", "10.0.0.1")).isEqualTo(200);
  }

  @Test
  void countsAnIpv6NetworkAsOne() {
    exhaust("2001:db8:1:2:aaaa::1");
    assertThat(status("GET", "/datasets", "2001:db8:1:2:bbbb::7")).isEqualTo(429);
    assertThat(status("GET", "/datasets", "2001:db8:1:3:aaaa::1")).isEqualTo(200);
    assertThat(status("GET", "/datasets", "fe80::1%eth0")).isEqualTo(200);
  }

  @Test
  void leavesFilesOfPagesOut() {
    exhaust("10.0.0.1");
    for (var file : List.of("/shell/frame.css", "/webjars/inter/a.woff2", "/portal/map.js")) {
      assertThat(status("GET", file, "10.0.0.1")).as(file).isEqualTo(200);
    }
    assertThat(status("GET", "/console/runs/x.css", "10.0.0.1")).isEqualTo(429);
  }

  @Test
  void takesFormsThatCostMuchForTenPages() {
    assertThat(status("POST", "/units/rebase", "10.0.0.1")).isEqualTo(200);
    assertThat(status("POST", "/units/rebase.csv", "10.0.0.1")).isEqualTo(200);
    var refused = answer("POST", "/units/rebase", "10.0.0.1");
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(9, 11);
  }

  @Test
  void writesDownOnceAMinuteWhoIsTooFastAndOfTheAddressTheFirstPart() {
    exhaust("10.0.0.1");
    status("GET", "/agencies/whom-i-look-for", "10.0.0.1");
    status("GET", "/agencies/another", "10.0.0.1");
    exhaust("10.0.0.2");
    status("GET", "/datasets", "10.0.0.2");
    assertThat(journal.entries())
        .extracting(Entry::action, Entry::subject, entry -> entry.details().get("address"))
        .containsExactly(
            tuple("access.limit.reached", "/agencies", "10.0.0.1"),
            tuple("access.limit.reached", "/datasets", "10.0.0.2"));
  }

  private void exhaust(String address) {
    for (var request = 0; request < AT_ONCE; request++) {
      status("GET", "/datasets", address);
    }
  }

  private static void signIn(String id) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(new SignedIn(id), null, List.of()));
  }

  private int status(String method, String path, String address) {
    return answer(method, path, address).getStatus();
  }

  private MockHttpServletResponse answer(String method, String path, String address) {
    var request = new MockHttpServletRequest(method, path);
    request.setServletPath(path);
    request.setRemoteAddr(address);
    var response = new MockHttpServletResponse();
    try {
      limit.doFilter(request, response, new MockFilterChain());
    } catch (IOException | ServletException impossible) {
      throw new AssertionError(impossible);
    }
    return response;
  }
}
