package vn.phusa.base.notice;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code phusa.notice.mail}.
 *
 * @param host the mail server; without one there is no e-mail
 * @param user for the sign-in; empty for a server that asks for none
 * @param from the address that letters come from
 * @param tls how the connection is made safe
 * @param trust PEM file with the certificates that vouch for the server, when they are not well
 *     known
 * @param site address of this installation that links begin with
 * @param gather how long news are collected for one letter
 * @param daily when letters of the day are sent, in the time of Vietnam
 * @param retry the first wait when the server is not well; each further one is twice as long
 * @param longestRetry the longest such wait
 */
@ConfigurationProperties("phusa.notice.mail")
public record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String from,
    @DefaultValue("STARTTLS") Tls tls,
    @Nullable Path trust,
    @DefaultValue("") String site,
    @DefaultValue("30s") Duration gather,
    @DefaultValue("07:00") LocalTime daily,
    @DefaultValue("1m") Duration retry,
    @DefaultValue("1h") Duration longestRetry) {

  public boolean isThere() {
    return !host.isBlank();
  }

  /** How the connection is made safe. */
  public enum Tls {
    /** Begins in plain text and goes on only when the server offers TLS. */
    STARTTLS,
    /** TLS from the first byte, often at port 465. */
    IMPLICIT,
    /** Plain text, for a server on this machine. */
    NONE
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + "]";
  }
}
