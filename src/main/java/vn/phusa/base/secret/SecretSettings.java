package vn.phusa.base.secret;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keyDays how old the key of sealed secrets may get before {@code /console/security} asks
 *     for a new one; NIST SP 800-57 part 1 (revision 5, section 5.3.6) allows two years at most for
 *     sealing with a symmetric key
 */
@ConfigurationProperties("phusa.secret")
record SecretSettings(@DefaultValue("365") int keyDays) {}
