package vn.phusa.collect.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code phusa.ingest}.
 *
 * @param workers runs that are worked on at once
 * @param maxUpload the largest file that is taken in
 * @param maxExpanded how large a compressed file may become
 */
@ConfigurationProperties("phusa.ingest")
public record IngestSettings(
    @DefaultValue("2") int workers,
    @DefaultValue("20GB") DataSize maxUpload,
    @DefaultValue("40GB") DataSize maxExpanded) {}
