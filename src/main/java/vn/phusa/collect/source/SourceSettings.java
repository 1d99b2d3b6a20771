package vn.phusa.collect.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code phusa.source}.
 *
 * @param workers sources that are fetched from at once
 * @param open networks (CIDR) that sources may be in although they are closed otherwise: this
 *     machine itself, and link-local and multicast addresses
 * @param folders where folders to be watched must lie; {@code inbox} below the state directory when
 *     nothing is said
 * @param drivers where the operator puts drivers of databases that may not be passed on with our
 *     code; {@code drivers} below the state directory when nothing is said
 * @param authorities certificates (PEM) of those whose word counts for a server of MariaDB, in
 *     place of the ones that Java trusts
 * @param connect how long a source may take to answer at all
 * @param silence how long a source may send nothing
 * @param retry the first wait after a failure of the source; each further one is twice as long
 * @param longestRetry the longest such wait
 * @param late how long after its time a source counts as late
 */
@ConfigurationProperties("phusa.source")
public record SourceSettings(
    @DefaultValue("8") int workers,
    @DefaultValue List<String> open,
    @Nullable Path folders,
    @Nullable Path drivers,
    @Nullable Path authorities,
    @DefaultValue("10s") Duration connect,
    @DefaultValue("5m") Duration silence,
    @DefaultValue("1m") Duration retry,
    @DefaultValue("1h") Duration longestRetry,
    @DefaultValue("15m") Duration late) {

  public SourceSettings {
    open = List.copyOf(open);
  }
}
