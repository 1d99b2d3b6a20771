package vn.phusa.collect.source.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;

/** A message as it goes over the wire. */
final class Letter {

  private static final String BETWEEN = "--ranh-gioi";

  private final StringBuilder text = new StringBuilder();

  Letter(String from, String subject) {
    text.append("From: ").append(from).append("\r\nSubject: ").append(subject);
    text.append(
        "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=ranh-gioi\r\n\r\n");
    text.append(BETWEEN).append("\r\nContent-Type: text/plain\r\n\r\nKinh gui.\r\n");
  }

  Letter with(String name, byte[] content) {
    return raw(name, Base64.getMimeEncoder().encodeToString(content));
  }

  /** Whose content may be no Base64 at all. */
  Letter raw(String name, String content) {
    text.append(BETWEEN).append("\r\nContent-Type: application/octet-stream\r\n");
    text.append("Content-Disposition: attachment; filename=\"").append(name);
    text.append("\"\r\nContent-Transfer-Encoding: base64\r\n\r\n").append(content).append("\r\n");
    return this;
  }

  MimeMessage sealed() throws MessagingException {
    var bytes = (text + BETWEEN + "--\r\n").getBytes(StandardCharsets.ISO_8859_1);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }
}
