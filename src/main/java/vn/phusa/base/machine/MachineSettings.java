package vn.phusa.base.machine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what machines prove themselves with may hold.
 *
 * @param longestDays of a machine, and so of its keys, before somebody has to look at it again
 * @param tokenLife of an access token
 * @param signingKeyDays after which tokens are signed with a new key
 * @param issuer as which tokens are issued, as {@code https://data.example.vn}; empty for the
 *     address that the caller used
 * @param certificates whether callers are asked for a certificate when the server speaks TLS;
 *     browsers then ask everybody who has one which to show
 */
@ConfigurationProperties("phusa.machine")
public record MachineSettings(
    @DefaultValue("365") int longestDays,
    @DefaultValue("10m") Duration tokenLife,
    @DefaultValue("90") int signingKeyDays,
    @DefaultValue("") String issuer,
    @DefaultValue("false") boolean certificates) {}
