package vn.phusa.base.register;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the platform label says (Nghị định 224/2026/NĐ-CP, Điều 28); what is empty is shown as not
 * yet there.
 *
 * @param name of the platform, as it is registered
 * @param owner the agency that owns it
 * @param id identifier that the national agency gave it
 * @param type kind of platform
 * @param statement of the owner about the minimum requirements: number and day, or an address
 * @param independentCheck who has checked it, and when
 * @param securityContact where vulnerabilities are reported
 */
@ConfigurationProperties("phusa.platform")
public record PlatformSettings(
    @DefaultValue("") String name,
    @DefaultValue("") String owner,
    @DefaultValue("") String id,
    @DefaultValue("") String type,
    @DefaultValue("") String statement,
    @DefaultValue("") String independentCheck,
    @DefaultValue("") String securityContact) {}
