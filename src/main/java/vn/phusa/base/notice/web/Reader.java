package vn.phusa.base.notice.web;

import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.notice.NoticeCode;
import vn.phusa.base.notice.inner.Inbox;
import vn.phusa.base.notice.inner.Line;
import vn.phusa.base.problem.Problem;

/** Whoever is signed in reads the own inbox, also while acting for somebody else. */
@Component("noticeReader")
final class Reader {

  private final Inbox inbox;
  private final Access access;

  Reader(Inbox inbox, Access access) {
    this.inbox = inbox;
    this.access = access;
  }

  /**
   * @throws Problem {@link AccessCode#SIGN_IN_NEEDED}
   */
  String require() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    return principal.id();
  }

  /** Marks it as read. */
  Line read(long id) {
    var person = require();
    var line =
        inbox
            .find(person, id)
            .orElseThrow(() -> new Problem(NoticeCode.NOTICE_MISSING, Long.toString(id)));
    inbox.read(person, id);
    return line;
  }
}
