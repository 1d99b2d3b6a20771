package vn.phusa.collect.source.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Fold;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;

/**
 * Which messages and attachments are taken.
 *
 * @param senders addresses, or domains as {@code @so-y-te.example}; none for any
 * @param subject part of it, however it is accented; empty for any
 */
record Wanted(List<String> senders, String subject, PathMatcher names) {

  /**
   * @throws Problem {@link SourceCode#FIELD_WRONG} when the pattern is none
   */
  static Wanted of(Link link) {
    var senders =
        Arrays.stream(link.text("sender").split("[,;\\s]+", -1))
            .filter(sender -> !sender.isEmpty())
            .map(sender -> sender.toLowerCase(Locale.ROOT))
            .toList();
    return new Wanted(senders, Fold.fold(link.text("subject")), matcher(link.needed("pattern")));
  }

  private static PathMatcher matcher(String pattern) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern.toLowerCase(Locale.ROOT));
    } catch (PatternSyntaxException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, "pattern", pattern);
    }
  }

  boolean holds(Message message) throws MessagingException {
    return isFromOneOf(message) && isAbout(message);
  }

  /** Whoever sends can write any address; this sorts, and proves nothing. */
  private boolean isFromOneOf(Message message) throws MessagingException {
    var from = message.getFrom();
    return senders.isEmpty()
        || from != null
            && Arrays.stream(from)
                .filter(InternetAddress.class::isInstance)
                .map(address -> String.valueOf(((InternetAddress) address).getAddress()))
                .anyMatch(address -> isOneOf(address.toLowerCase(Locale.ROOT)));
  }

  private boolean isOneOf(String address) {
    return senders.stream()
        .anyMatch(
            sender -> sender.startsWith("@") ? address.endsWith(sender) : address.equals(sender));
  }

  private boolean isAbout(Message message) throws MessagingException {
    if (subject.isEmpty()) {
      return true;
    }
    var lines = message.getHeader("Subject");
    return lines != null
        && Arrays.stream(lines).anyMatch(line -> Fold.fold(PartName.read(line)).contains(subject));
  }

  boolean holds(String name) {
    try {
      return names.matches(Path.of(name.toLowerCase(Locale.ROOT)).getFileName());
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
