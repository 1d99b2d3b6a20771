package vn.phusa.share.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal shows itself.
 *
 * @param baseUrl the address that citations and examples name, as {@code
 *     https://dulieu.tinh.gov.vn}; empty: the address of the request
 */
@ConfigurationProperties("phusa.portal")
public record PortalSettings(@DefaultValue("") String baseUrl) {}
