package vn.phusa.base.notice.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.phusa.base.notice.MailSettings;

/** The mail server that the operator has named. */
@Component
final class Post {

  private static final String PATIENCE = "15000";
  private static final int PERMANENT = 500;

  /** What became of a letter. */
  sealed interface Outcome {
    record Sent() implements Outcome {}

    /** The server takes nothing for this address. */
    record Refused(String why) implements Outcome {}

    /** The server does not take it now. */
    record NotNow(String why) implements Outcome {}

    /** The server takes nothing from us now. */
    record Down(String why) implements Outcome {}
  }

  private final MailSettings settings;
  private final JavaMailSenderImpl sender;

  Post(MailSettings settings) {
    this.settings = settings;
    this.sender = sender(settings);
  }

  private static JavaMailSenderImpl sender(MailSettings settings) {
    var sender = new JavaMailSenderImpl();
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    if (!settings.user().isEmpty()) {
      sender.setUsername(settings.user());
      sender.setPassword(settings.password());
    }
    sender.setJavaMailProperties(properties(settings));
    return sender;
  }

  private static Properties properties(MailSettings settings) {
    var properties = new Properties();
    properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
    properties.put("mail.smtp.connectiontimeout", PATIENCE);
    properties.put("mail.smtp.timeout", PATIENCE);
    properties.put("mail.smtp.writetimeout", PATIENCE);
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    switch (settings.tls()) {
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case IMPLICIT -> properties.put("mail.smtp.ssl.enable", "true");
      case NONE -> properties.put("mail.smtp.starttls.enable", "false");
    }
    var trust = settings.trust();
    if (trust != null) {
      var details = PemSslStoreDetails.forCertificate(trust.toUri().toString());
      var bundle = SslBundle.of(new PemSslStoreBundle(null, details));
      properties.put("mail.smtp.ssl.socketFactory", bundle.createSslContext().getSocketFactory());
      // Else a server that this certificate does not vouch for is tried with Java's authorities.
      properties.put("mail.smtp.socketFactory.fallback", "false");
    }
    return properties;
  }

  /**
   * @param id the same for the same letter, so that a mail server knows one that comes again
   */
  Outcome send(UUID id, String address, String subject, String text) {
    try {
      sender.send(message(id, address, subject, text));
      return new Outcome.Sent();
    } catch (AddressException malformed) {
      return new Outcome.Refused(said(malformed));
    } catch (MessagingException unwritable) {
      return new Outcome.NotNow(said(unwritable));
    } catch (MailSendException failure) {
      return failure.getFailedMessages().values().stream()
          .filter(SendFailedException.class::isInstance)
          .findFirst()
          .map(one -> refusal((SendFailedException) one))
          .orElseGet(() -> new Outcome.Down(said(failure)));
    } catch (MailException failure) {
      return new Outcome.Down(said(failure));
    }
  }

  private MimeMessage message(UUID id, String address, String subject, String text)
      throws MessagingException {
    var message = sender.createMimeMessage();
    var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
    helper.setValidateAddresses(true);
    helper.setFrom(settings.from());
    helper.setTo(address);
    helper.setSubject(subject);
    helper.setText(text);
    message.setHeader("Message-ID", "<" + id + "@" + domain() + ">");
    // Nobody's out-of-office note answers (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  private String domain() {
    return settings.from().substring(settings.from().indexOf('@') + 1).replaceAll("[^\\w.-]", "");
  }

  private static Outcome refusal(SendFailedException failure) {
    // Our own address is not taken: no letter would be.
    if (find(failure, SMTPSenderFailedException.class).isPresent()) {
      return new Outcome.Down(said(failure));
    }
    return find(failure, SMTPAddressFailedException.class)
        .filter(one -> one.getReturnCode() >= PERMANENT)
        .<Outcome>map(one -> new Outcome.Refused(said(one)))
        .orElseGet(() -> new Outcome.NotNow(said(failure)));
  }

  private static <T extends Exception> Optional<T> find(
      SendFailedException failure, Class<T> type) {
    for (Exception one = failure;
        one instanceof MessagingException chained;
        one = chained.getNextException()) {
      if (type.isInstance(one)) {
        return Optional.of(type.cast(one));
      }
    }
    return Optional.empty();
  }

  private static String said(Exception failure) {
    var root = failure.getCause() == null ? failure : failure.getCause();
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
