package vn.phusa.share.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal shows itself.
 *
 * @param baseUrl the address that citations and examples name, as {@code
 *     https://dulieu.tinh.gov.vn}; empty: the address of the request
 * @param publisher who publishes, as cited; empty: each dataset's agency alone
 */
@ConfigurationProperties("phusa.portal")
public record PortalSettings(
    @DefaultValue("") String baseUrl, @DefaultValue("") String publisher) {}
