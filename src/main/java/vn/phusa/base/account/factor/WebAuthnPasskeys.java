package vn.phusa.base.account.factor;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.inner.Passkeys;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.problem.Problem;

/** Passkeys by Spring Security and WebAuthn4J. */
@Component
class WebAuthnPasskeys implements Passkeys {

  private static final String NAME = "Phù Sa";

  private final PasskeyOwners owners;
  private final PasskeyTable table;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  WebAuthnPasskeys(PasskeyOwners owners, PasskeyTable table) {
    this.owners = owners;
    this.table = table;
  }

  @Override
  public Challenge enrolling(Person person, Site site) {
    var request = new ImmutablePublicKeyCredentialCreationOptionsRequest(signedIn(person));
    var options = operations(site).createPublicKeyCredentialCreationOptions(request);
    return new Challenge(json.writeValueAsString(options), options);
  }

  @Override
  public void enrol(Challenge challenge, String answer, String label, Site site) {
    checked(() -> {
      var credential =
          json.readValue(
              answer,
              new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
      var request =
          new ImmutableRelyingPartyRegistrationRequest(
              (PublicKeyCredentialCreationOptions) challenge.options(),
              new RelyingPartyPublicKey(credential, label));
      return operations(site).registerCredential(request);
    });
  }

  @Override
  public Challenge asking(Site site) {
    var options = operations(site).createCredentialRequestOptions(() -> nobodyYet());
    return new Challenge(json.writeValueAsString(options), options);
  }

  @Override
  public String answeredBy(Challenge challenge, String answer, Site site) {
    return checked(() -> {
      var credential =
          json.readValue(
              answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
      var request =
          new RelyingPartyAuthenticationRequest(
              (PublicKeyCredentialRequestOptions) challenge.options(), credential);
      return operations(site).authenticate(request).getName();
    });
  }

  @Override
  public void remove(String person, String id) {
    table.remove(person, id);
  }

  /** What a browser sends that no device has signed is refused, whatever is wrong with it. */
  private static <T> T checked(Supplier<T> check) {
    try {
      return check.get();
    } catch (WebAuthnException | JacksonException | IllegalArgumentException wrong) {
      throw new Problem(AccountCode.PASSKEY_REFUSED);
    }
  }

  private WebAuthnRelyingPartyOperations operations(Site site) {
    var party = PublicKeyCredentialRpEntity.builder().id(site.domain()).name(NAME).build();
    var operations =
        new Webauthn4JRelyingPartyOperations(owners, table, party, Set.of(site.origin()));
    operations.setCustomizeCreationOptions(options ->
        options.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .build()));
    operations.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }

  private static Authentication signedIn(Person person) {
    return UsernamePasswordAuthenticationToken.authenticated(person.id(), null, List.of());
  }

  private static @Nullable Authentication nobodyYet() {
    return null;
  }
}
