package vn.phusa.base.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Principal;
import vn.phusa.base.journal.Circumstances;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Result;

/**
 * Writes down who tries to get round a limit or sends a form without its token: once a minute for
 * each caller, so that nobody fills the journal. Of the address the first part alone: what follows
 * may be a secret, as in a one-time link.
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
    var key = action + "|" + who + "|" + Network.of(request.getRemoteAddr());
    if (raised.asMap().putIfAbsent(key, true) == null) {
      journal.append(
          new Entry(
              who,
              action,
              firstPart(request.getServletPath()),
              Map.of("address", request.getRemoteAddr()),
              new Circumstances(null, null, null, Result.REFUSED, null)));
    }
  }

  private static String firstPart(String path) {
    var end = path.indexOf('/', 1);
    return end < 0 ? path : path.substring(0, end);
  }
}
