package vn.phusa.collect.source.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.inner.Addresses;
import vn.phusa.collect.source.inner.ServerTrust;

/**
 * A mailbox over IMAP (RFC 3501), and one folder of it. Nothing that is read counts as seen. A
 * connection that the server has ended meanwhile is made anew.
 */
final class Mailbox implements AutoCloseable {

  static final String TLS = "tls";
  static final String STARTTLS = "starttls";
  static final String PLAIN = "plain";

  private static final int MOST_FOLDERS = 200;
  private static final int PIECE = 1 << 20;

  private final Link link;
  private final Properties settings;
  private final ServerTrust trust;
  private IMAPStore store;
  private @Nullable IMAPFolder folder;

  private Mailbox(Link link, Properties settings, ServerTrust trust) {
    this.link = link;
    this.settings = settings;
    this.trust = trust;
    this.store = connect();
  }

  /**
   * @param silence how long the server may take for an answer
   * @throws Problem {@link SourceCode#UNREACHABLE}, {@link SourceCode#HOST_KEY_UNKNOWN}, {@link
   *     SourceCode#SIGN_IN_REFUSED}, or an address that is closed
   */
  static Mailbox open(Link link, Addresses addresses, Duration connect, Duration silence) {
    var host = link.needed("host");
    var port = link.number("port");
    var address =
        link.needed("security").equals(PLAIN)
            ? addresses.requirePlain(host, port)
            : addresses.require(host, port);
    var trust = new ServerTrust(host, link.text("hostKey"));
    var settings = new Properties();
    var protocol = protocol(link);
    settings.setProperty(protocol + ".host", address.getHostAddress());
    settings.setProperty(protocol + ".port", Integer.toString(port));
    settings.setProperty(protocol + ".connectiontimeout", Long.toString(connect.toMillis()));
    settings.setProperty(protocol + ".timeout", Long.toString(silence.toMillis()));
    settings.setProperty(protocol + ".writetimeout", Long.toString(silence.toMillis()));
    settings.setProperty(protocol + ".auth.mechanisms", "PLAIN LOGIN");
    settings.setProperty(protocol + ".peek", "true");
    settings.setProperty(protocol + ".fetchsize", Integer.toString(PIECE));
    var secured = link.needed("security").equals(STARTTLS);
    settings.setProperty(protocol + ".starttls.enable", Boolean.toString(secured));
    settings.setProperty(protocol + ".starttls.required", Boolean.toString(secured));
    settings.put(protocol + ".ssl.socketFactory", trust.sockets());
    // Else a certificate that we refuse is shown to Java, which looks at no name.
    settings.setProperty(protocol + ".socketFactory.fallback", "false");
    // The client knows an address only; the name is checked with the certificate.
    settings.setProperty(protocol + ".ssl.checkserveridentity", "false");
    return new Mailbox(link, settings, trust);
  }

  private static String protocol(Link link) {
    return link.needed("security").equals(TLS) ? "mail.imaps" : "mail.imap";
  }

  private IMAPStore connect() {
    try {
      var session = Session.getInstance(settings);
      var opened = (IMAPStore) session.getStore(protocol(link).substring("mail.".length()));
      opened.connect(link.needed("user"), link.needed("password"));
      return opened;
    } catch (MessagingException e) {
      throw MailFailures.connecting(e, link, trust);
    }
  }

  /** Folders that can hold messages, each with their number. */
  List<Offer> offers() {
    try {
      return Arrays.stream(store.getDefaultFolder().list("*"))
          .limit(MOST_FOLDERS)
          .filter(Mailbox::holdsMessages)
          .map(folder -> new Offer(folder.getFullName(), count(folder), List.of()))
          .toList();
    } catch (MessagingException e) {
      throw MailFailures.reading(e, link.text("host"));
    }
  }

  private static boolean holdsMessages(Folder folder) {
    try {
      return (folder.getType() & Folder.HOLDS_MESSAGES) != 0;
    } catch (MessagingException e) {
      return false;
    }
  }

  private static OptionalLong count(Folder folder) {
    try {
      return OptionalLong.of(folder.getMessageCount());
    } catch (MessagingException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * @throws Problem {@link SourceCode#CHOSEN_GONE}
   */
  Opened folder(String name) {
    try {
      var opened = (IMAPFolder) store.getFolder(name);
      opened.open(Folder.READ_WRITE);
      folder = opened;
      return new Opened(opened, opened.getUIDValidity());
    } catch (MessagingException e) {
      throw MailFailures.reading(e, name);
    }
  }

  /** The folder again, if the server has ended the connection in the meantime. */
  Opened alive(Opened before) {
    if (before.folder.isOpen()) {
      return before;
    }
    close();
    store = connect();
    var again = folder(before.name());
    if (again.validity != before.validity) {
      throw new Problem(SourceCode.CUT_OFF, before.name());
    }
    return again;
  }

  /** Asks the server whether it is still there. */
  boolean stands(Opened folder) {
    return store.isConnected() && folder.isOpen();
  }

  @Override
  public void close() {
    try {
      if (folder != null && folder.isOpen()) {
        folder.close(false);
      }
      store.close();
    } catch (MessagingException gone) {
      // It had ended already.
    }
  }

  /** A folder that is open. */
  record Opened(IMAPFolder folder, long validity) {

    String name() {
      return folder.getFullName();
    }

    boolean isOpen() {
      return folder.isOpen();
    }

    /** Numbers of the messages after one, the oldest first. */
    List<Long> after(long number) throws MessagingException {
      var messages = folder.getMessagesByUID(number + 1, UIDFolder.LASTUID);
      var profile = new FetchProfile();
      profile.add(UIDFolder.FetchProfileItem.UID);
      folder.fetch(messages, profile);
      var numbers = new ArrayList<Long>(messages.length);
      for (var message : messages) {
        numbers.add(folder.getUID(message));
      }
      // Where there is none, a server gives the last (RFC 3501, 6.4.8).
      return numbers.stream().filter(found -> found > number).sorted().toList();
    }

    /** Brings what is looked at first of several messages at once. */
    void foresee(List<Long> numbers) throws MessagingException {
      var messages = folder.getMessagesByUID(numbers.stream().mapToLong(Long::longValue).toArray());
      var profile = new FetchProfile();
      profile.add(FetchProfile.Item.ENVELOPE);
      profile.add(FetchProfile.Item.CONTENT_INFO);
      profile.add("Subject");
      folder.fetch(
          Arrays.stream(messages).filter(Objects::nonNull).toArray(Message[]::new), profile);
    }

    /** All of a message as it came. */
    void copy(Message message, Path to) throws MessagingException, IOException {
      try (OutputStream out = Files.newOutputStream(to)) {
        message.writeTo(out);
      }
    }

    /** Says that a message has been dealt with: as seen, or by moving it. */
    void mark(long number, String moved) throws MessagingException {
      var message = folder.getMessageByUID(number);
      if (message == null) {
        return;
      }
      if (moved.isEmpty()) {
        message.setFlag(Flags.Flag.SEEN, true);
        return;
      }
      move(new Message[] {message}, target(moved));
    }

    private Folder target(String name) throws MessagingException {
      var target = folder.getStore().getFolder(name);
      if (!target.exists()) {
        target.create(Folder.HOLDS_MESSAGES);
      }
      return target;
    }

    private void move(Message[] messages, Folder target) throws MessagingException {
      var store = (IMAPStore) folder.getStore();
      if (store.hasCapability("MOVE")) {
        folder.moveMessages(messages, target);
        return;
      }
      folder.copyMessages(messages, target);
      folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
      // Without it (RFC 4315) others' deleted messages would go along.
      if (store.hasCapability("UIDPLUS")) {
        folder.expunge(messages);
      }
    }
  }
}
