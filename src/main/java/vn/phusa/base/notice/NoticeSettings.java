package vn.phusa.base.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code phusa.notice}.
 *
 * @param keep how long a notice that somebody has read is kept
 * @param keepUnread how long one that nobody has read is kept
 */
@ConfigurationProperties("phusa.notice")
public record NoticeSettings(
    @DefaultValue("90d") Duration keep, @DefaultValue("400d") Duration keepUnread) {}
