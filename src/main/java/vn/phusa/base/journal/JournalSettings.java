package vn.phusa.base.journal;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the journal goes besides the database.
 *
 * @param forward the security centre that gets every entry
 * @param keep how long the words of entries are kept
 */
@ConfigurationProperties("phusa.journal")
public record JournalSettings(@DefaultValue Forward forward, @DefaultValue Keep keep) {

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

  /**
   * How long entries say what happened; afterwards their place in the chain stays. Others than
   * these stay whole: what was decided about people, rules, agencies and the journal itself.
   *
   * @param reads of data that is not open
   * @param signIns of people and how they failed
   * @param work on files, runs, datasets, contracts and sources; none: for ever
   */
  public record Keep(
      @DefaultValue("365d") Duration reads,
      @DefaultValue("365d") Duration signIns,
      @Nullable Duration work) {}
}
