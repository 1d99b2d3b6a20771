package vn.phusa.collect.source.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.ReadOnlyFolderException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.angus.mail.iap.ConnectionException;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.inner.ServerTrust;

/** What a mail client throws, as problems. */
final class MailFailures {

  private static final int LONGEST = 200;

  private MailFailures() {}

  /** Before the connection stood. */
  static Problem connecting(MessagingException e, Link link, ServerTrust trust) {
    var host = link.text("host");
    if (trust.shown().isPresent()) {
      return new Problem(e, SourceCode.HOST_KEY_UNKNOWN, host, trust.shown().get());
    }
    if (e instanceof AuthenticationFailedException) {
      return new Problem(e, SourceCode.SIGN_IN_REFUSED, link.text("user"), host, words(e));
    }
    return isCut(e)
        ? new Problem(e, SourceCode.UNREACHABLE, host)
        : new Problem(e, SourceCode.SOURCE_FAILED, host, words(e));
  }

  /** While a folder was read. */
  static Problem reading(MessagingException e, String folder) {
    if (e instanceof FolderNotFoundException) {
      return new Problem(e, SourceCode.CHOSEN_GONE, folder, "");
    }
    if (e instanceof ReadOnlyFolderException) {
      return new Problem(e, SourceCode.CHOSEN_GONE, folder, words(e));
    }
    return isCut(e)
        ? new Problem(e, SourceCode.CUT_OFF, folder)
        : new Problem(e, SourceCode.SOURCE_FAILED, folder, words(e));
  }

  private static boolean isCut(MessagingException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof FolderClosedException
          || cause instanceof StoreClosedException
          || cause instanceof ConnectionException
          || cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  /** The server's own first line, bounded. */
  static String words(MessagingException e) {
    var text = Optional.ofNullable(e.getMessage()).orElse("").lines().findFirst().orElse("");
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
