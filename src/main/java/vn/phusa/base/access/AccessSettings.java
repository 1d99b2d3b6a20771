package vn.phusa.base.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one caller may ask of the server.
 *
 * @param requestsPerSecond lasting rate of one address and person on {@code /api/**}
 * @param requestsAtOnce how many may come at once before the rate counts
 * @param pagesPerSecond lasting rate of pages: of one person who is signed in, of one address
 *     otherwise, behind which many people may sit
 * @param pagesAtOnce how many pages may be asked for at once before that rate counts
 * @param failedSignIns wrong passwords or codes for one account from one address before it has to
 *     wait
 * @param signInWait how long it has to wait then
 */
@ConfigurationProperties("phusa.access")
public record AccessSettings(
    @DefaultValue("50") int requestsPerSecond,
    @DefaultValue("100") int requestsAtOnce,
    @DefaultValue("20") int pagesPerSecond,
    @DefaultValue("200") int pagesAtOnce,
    @DefaultValue("5") int failedSignIns,
    @DefaultValue("15m") Duration signInWait) {}
