package vn.phusa.base.account;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.phusa.base.access.Role;

/**
 * A provider of identities (OpenID Connect) that people may sign in with, as Keycloak or the
 * national one. A claim is named by its path, as {@code realm_access.roles}; an empty name means
 * that there is none.
 *
 * @param issuer its address; without one nobody signs in this way
 * @param name what the button calls it
 * @param idClaim whose value is the id of an account here, the first time that somebody comes;
 *     empty for a provider that does not know our ids: then people connect their accounts
 *     themselves
 * @param creates makes accounts for people who have none
 * @param roles what the values of {@code roleClaim} mean here; when there are any, an account has
 *     what the provider says, from each sign-in on
 */
@ConfigurationProperties("phusa.account.provider")
public record ProviderSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("OpenID Connect") String name,
    @DefaultValue({"openid", "profile"}) List<String> scopes,
    @DefaultValue("preferred_username") String idClaim,
    @DefaultValue("name") String nameClaim,
    @DefaultValue("") String agencyClaim,
    @DefaultValue("") String roleClaim,
    @DefaultValue Map<String, Role> roles,
    @DefaultValue("false") boolean creates) {

  public boolean isThere() {
    return !issuer.isEmpty();
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "ProviderSettings[" + issuer + "]";
  }
}
