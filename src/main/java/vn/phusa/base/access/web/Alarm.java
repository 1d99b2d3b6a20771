package vn.phusa.base.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import vn.phusa.base.access.Principal;
import vn.phusa.base.journal.Circumstances;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Result;

/**
 * Writes down who tries to get round a limit, sends a form without its token or opens what is not
 * for them: once a minute for each caller and page, so that nobody fills the journal. Of the
 * address the pattern alone, or the first part: what follows may say whom or what somebody looked
 * for.
 */
@Component
class Alarm {

  private static final int MOST = 20_000;

  private final Journal journal;
  private final Cache<String, Boolean> raised =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofMinutes(1)).build();

  Alarm(Journal journal) {
    this.journal = journal;
  }

  void raise(String action, HttpServletRequest request) {
    var proven = SecurityContextHolder.getContext().getAuthentication();
    var who = proven == null ? Principal.ANONYMOUS_ID : proven.getName();
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    var page = pattern == null ? "" : pattern.toString();
    var key = String.join("|", action, who, page, Network.of(request.getRemoteAddr()));
    if (raised.asMap().putIfAbsent(key, true) == null) {
      journal.append(
          new Entry(
              who,
              action,
              page.isEmpty() ? firstPart(request.getServletPath()) : page,
              Map.of("address", request.getRemoteAddr()),
              new Circumstances(null, null, null, Result.REFUSED, null)));
    }
  }

  private static String firstPart(String path) {
    var end = path.indexOf('/', 1);
    return end < 0 ? path : path.substring(0, end);
  }
}
