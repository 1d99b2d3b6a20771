package vn.phusa.refine.quality;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code phusa.quality}.
 *
 * @param workers datasets that are profiled at once
 * @param kept states of a dataset whose columns are kept in full; of older ones the scores stay
 */
@ConfigurationProperties("phusa.quality")
public record QualitySettings(@DefaultValue("1") int workers, @DefaultValue("30") int kept) {}
