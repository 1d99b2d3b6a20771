package vn.phusa.base.machine.oauth;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import vn.phusa.base.machine.MachineSettings;
import vn.phusa.base.machine.inner.Machine;
import vn.phusa.base.machine.inner.Machines;
import vn.phusa.base.machine.inner.Scope;
import vn.phusa.base.machine.inner.Standings;

/** Machines that may call, as clients of the authorization server; made elsewhere. */
@Component
class Clients implements RegisteredClientRepository {

  private final Machines machines;
  private final Standings standings;
  private final MachineSettings settings;

  Clients(Machines machines, Standings standings, MachineSettings settings) {
    this.machines = machines;
    this.standings = standings;
    this.settings = settings;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("machines are kept on their pages");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String id) {
    return machines.find(id).filter(standings::active).map(this::client).orElse(null);
  }

  /** Its secret is its id: {@link SecretCheck} looks up which secrets hold. */
  private RegisteredClient client(Machine machine) {
    return RegisteredClient.withId(machine.id())
        .clientId(machine.id())
        .clientName(machine.name())
        .clientSecret(machine.id())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.TLS_CLIENT_AUTH)
        .clientAuthenticationMethod(ClientAuthenticationMethod.SELF_SIGNED_TLS_CLIENT_AUTH)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(all -> machine.scopes().stream().map(Scope::text).forEach(all::add))
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(settings.tokenLife()).build())
        .build();
  }
}
