package vn.phusa.collect.source.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Delivery;
import vn.phusa.collect.source.Family;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;

/**
 * Files that are sent to a mailbox. Each attachment is taken once; a message is marked as seen, or
 * moved, when all of it that was wanted is in the lake. One that cannot come in stays where it is.
 */
@Component
final class MailConnector implements Connector {

  private static final int AT_ONCE = 200;

  private final Addresses addresses;
  private final SourceSettings settings;

  MailConnector(Addresses addresses, SourceSettings settings) {
    this.addresses = addresses;
    this.settings = settings;
  }

  @Override
  public String key() {
    return "imap";
  }

  @Override
  public Family family() {
    return Family.STREAMS;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.needed("host", Field.Kind.TEXT, Field.Step.CONNECT, ""),
        Field.needed("port", Field.Kind.NUMBER, Field.Step.CONNECT, "993"),
        Field.oneOf(
            "security", Field.Step.CONNECT, List.of(Mailbox.TLS, Mailbox.STARTTLS, Mailbox.PLAIN)),
        Field.needed("user", Field.Kind.TEXT, Field.Step.CONNECT, ""),
        Field.needed("password", Field.Kind.SECRET, Field.Step.CONNECT, ""),
        Field.optional("hostKey", Field.Kind.TEXT, Field.Step.CONNECT),
        Field.needed("mailbox", Field.Kind.OFFER, Field.Step.CHOOSE, "INBOX"),
        Field.needed("pattern", Field.Kind.TEXT, Field.Step.CHOOSE, "*"),
        Field.optional("sender", Field.Kind.TEXT, Field.Step.CHOOSE),
        Field.optional("subject", Field.Kind.TEXT, Field.Step.CHOOSE),
        Field.optional("filed", Field.Kind.TEXT, Field.Step.CHOOSE),
        Field.SYSTEM,
        Field.ENCODING);
  }

  @Override
  public List<Offer> browse(Link link) {
    try (var mailbox = Mailbox.open(link, addresses, settings.connect(), settings.connect())) {
      return mailbox.offers();
    }
  }

  @Override
  public OptionalLong passedOver(String position) {
    return OptionalLong.of(MailPosition.parse(position).passed());
  }

  @Override
  public void fetch(Link link, Optional<String> after, Sink sink) throws IOException {
    try (var mailbox = Mailbox.open(link, addresses, settings.connect(), settings.silence())) {
      new Round(link, mailbox, after, sink).go();
    }
  }

  /** One look through the folder. */
  private static final class Round {

    private final Wanted wanted;
    private final String filed;
    private final Mailbox mailbox;
    private final Sink sink;
    private Mailbox.Opened folder;
    private MailPosition position;
    private boolean waiting;
    private @Nullable Problem complaint;

    Round(Link link, Mailbox mailbox, Optional<String> after, Sink sink) {
      this.wanted = Wanted.of(link);
      this.filed = link.text("filed");
      this.mailbox = mailbox;
      this.sink = sink;
      this.folder = mailbox.folder(link.needed("mailbox"));
      this.position = MailPosition.in(folder.validity(), after);
    }

    void go() throws IOException {
      try {
        var numbers = folder.after(position.upTo());
        for (var from = 0; from < numbers.size(); from += AT_ONCE) {
          var some = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
          folder = mailbox.alive(folder);
          folder.foresee(some);
          for (var number : some) {
            takeOrLeave(number);
          }
        }
      } catch (MessagingException e) {
        throw MailFailures.reading(e, folder.name());
      }
      if (complaint != null) {
        throw complaint;
      }
    }

    /** One that is too large stays, and keeps none of the others away. */
    private void takeOrLeave(long number) throws MessagingException, IOException {
      try {
        take(number);
      } catch (Problem problem) {
        if (problem.code() != SourceCode.TOO_LARGE) {
          throw problem;
        }
        complaint = problem;
        waiting = true;
      }
    }

    private void take(long number) throws MessagingException, IOException {
      folder = mailbox.alive(folder);
      var message = folder.folder().getMessageByUID(number);
      var fates = message == null ? List.<Fate>of() : fates(message, number);
      if (!fates.isEmpty() && fates.stream().allMatch(Fate.TAKEN::equals)) {
        folder = mailbox.alive(folder);
        folder.mark(number, filed);
      }
      pass(number, fates.isEmpty(), fates.stream().allMatch(Fate::isSettled));
    }

    private List<Fate> fates(Message message, long number) throws MessagingException, IOException {
      var fates = new ArrayList<Fate>();
      try {
        if (wanted.holds(message)) {
          for (var attachment : Attachment.of(message)) {
            if (wanted.holds(attachment.name())) {
              fates.add(fate(number, attachment));
            }
          }
        }
      } catch (MessagingException e) {
        // Where the connection still stands it is the message that is broken.
        if (!mailbox.stands(folder)) {
          throw e;
        }
        fates.add(
            whole(
                message,
                number,
                new Problem(e, SourceCode.MESSAGE_BROKEN, number, MailFailures.words(e))));
      }
      return fates;
    }

    private Fate fate(long number, Attachment attachment) throws MessagingException, IOException {
      var item =
          folder.validity() + "/" + number + "/" + attachment.way() + "|" + attachment.name();
      var known = sink.fate(item);
      if (known.isPresent()) {
        return known.get();
      }
      var file = sink.work().resolve("attachment");
      attachment.copy(file);
      return deliver(item, attachment.name(), file);
    }

    /** A message that cannot be taken apart, for the raw zone and for somebody to look at. */
    private Fate whole(Message message, long number, Problem why)
        throws MessagingException, IOException {
      var item = folder.validity() + "/" + number;
      var known = sink.fate(item);
      if (known.isPresent()) {
        return known.get();
      }
      var file = sink.work().resolve("message");
      folder.copy(message, file);
      try (var content = Files.newInputStream(file)) {
        sink.setApart(new Delivery(item, number + ".eml", Optional.empty()), content, why);
      }
      complaint = new Problem(SourceCode.DELIVERY_REFUSED, folder.name());
      return Fate.REFUSED;
    }

    private Fate deliver(String item, String name, Path file) throws IOException {
      try (var content = Files.newInputStream(file)) {
        return sink.deliver(new Delivery(item, name, Optional.empty()), content);
      } finally {
        Files.delete(file);
      }
    }

    /** What comes later is taken too; but the next round looks at what waits again. */
    private void pass(long number, boolean empty, boolean settled) {
      waiting |= !settled;
      if (!waiting) {
        position = empty ? position.without(number) : position.with(number);
        sink.passed(position.toString());
      }
    }
  }
}
