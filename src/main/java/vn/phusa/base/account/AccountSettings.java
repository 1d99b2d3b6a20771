package vn.phusa.base.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.inner.Passkeys;

/**
 * How strictly people are let in. The defaults are those of level 3 (TCVN 14423:2026), and of OWASP
 * ASVS 5.0.0 (V6.3.3) for the second factor; administrators are operators and stewards.
 *
 * @param secondFactor who must have one; whoever has one is asked for it in any case
 * @param idle how long a session lasts without a request
 * @param administratorIdle the same for administrators
 * @param longest how long a session lasts at the most, however busy
 * @param sessions how many sessions one person may have open; with one more the oldest ends. 0 for
 *     any number
 * @param dormantDays after so many days without signing in an account is shut; 0 for never
 * @param administratorPasswordDays how long a password of an administrator is good; 0 for ever
 * @param address where people reach this installation, as {@code https://dulieu.tayninh.gov.vn};
 *     passkeys belong to it. Without it, what the request says
 */
@ConfigurationProperties("phusa.account")
public record AccountSettings(
    @DefaultValue("everybody") Required secondFactor,
    @DefaultValue("15m") Duration idle,
    @DefaultValue("5m") Duration administratorIdle,
    @DefaultValue("12h") Duration longest,
    @DefaultValue("5") int sessions,
    @DefaultValue("45") int dormantDays,
    @DefaultValue("60") int administratorPasswordDays,
    @Nullable URI address) {

  /** Who must have a second factor. */
  public enum Required {
    NOBODY,
    ADMINISTRATORS,
    EVERYBODY
  }

  public static boolean isAdministrator(Set<Role> roles) {
    return roles.contains(Role.OPERATOR) || roles.contains(Role.STEWARD);
  }

  /** What passkeys belong to. */
  public Passkeys.Site site(HttpServletRequest request) {
    var here = address == null ? URI.create(request.getRequestURL().toString()) : address;
    var port = here.getPort() < 0 ? "" : ":" + here.getPort();
    return new Passkeys.Site(here.getHost(), here.getScheme() + "://" + here.getHost() + port);
  }

  /** How long a session of somebody with these roles lasts without a request. */
  public Duration idle(Set<Role> roles) {
    return isAdministrator(roles) ? administratorIdle : idle;
  }

  public boolean requiresSecondFactor(Set<Role> roles) {
    return switch (secondFactor) {
      case NOBODY -> false;
      case ADMINISTRATORS -> isAdministrator(roles);
      case EVERYBODY -> true;
    };
  }
}
