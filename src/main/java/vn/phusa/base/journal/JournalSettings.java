package vn.phusa.base.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the journal goes besides the database.
 *
 * @param forward the security centre that gets every entry
 */
@ConfigurationProperties("phusa.journal")
public record JournalSettings(@DefaultValue Forward forward) {

  /** How an entry is written for the receiver. */
  public enum Form {
    /** Structured data of RFC 5424. */
    SYSLOG,
    /** ArcSight's Common Event Format, in a message of RFC 5424. */
    CEF
  }

  /**
   * A receiver of syslog over TLS (RFC 5425).
   *
   * @param host none: nothing is forwarded
   * @param trust PEM file of the authority that vouches for the receiver; none: those of the JVM
   */
  public record Forward(
      @Nullable String host,
      @DefaultValue("6514") int port,
      @DefaultValue("SYSLOG") Form form,
      @Nullable Path trust) {}
}
