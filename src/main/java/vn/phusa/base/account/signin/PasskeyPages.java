package vn.phusa.base.account.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.account.AccountSettings;
import vn.phusa.base.account.inner.Challenges;
import vn.phusa.base.account.inner.Passkeys;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;

/** Signing in with a passkey, in place of the password or after it. Public. */
@Controller
@RequestMapping("/sign-in/passkey")
class PasskeyPages {

  private final Passkeys passkeys;
  private final Entrance entrance;
  private final AccountSettings settings;
  private final Journal journal;

  PasskeyPages(Passkeys passkeys, Entrance entrance, AccountSettings settings, Journal journal) {
    this.passkeys = passkeys;
    this.entrance = entrance;
    this.settings = settings;
    this.journal = journal;
  }

  @PostMapping("/options")
  ResponseEntity<String> options(HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(Challenges.keep(request, passkeys.asking(settings.site(request))));
  }

  /** A passkey proves the person and the second factor: the device asks for a finger or a PIN. */
  @PostMapping
  void prove(@RequestParam String answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    var challenge = Challenges.take(request);
    try {
      var person = passkeys.answeredBy(challenge, answer, settings.site(request));
      entrance.proven(request, response, person, "passkey");
    } catch (Problem refused) {
      var details = Map.of("address", request.getRemoteAddr(), "factor", "passkey");
      journal.append(new Entry("anonymous", "access.sign-in.failed", "", details));
      throw refused;
    }
  }
}
