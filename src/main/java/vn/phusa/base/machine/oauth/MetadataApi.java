package vn.phusa.base.machine.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.machine.MachineSettings;
import vn.phusa.base.machine.inner.Scope;

/** What the authorization server can do (RFC 8414). Public. */
@RestController
class MetadataApi {

  private static final List<String> PROOFS =
      List.of("client_secret_basic", "tls_client_auth", "self_signed_tls_client_auth");

  private final MachineSettings settings;

  MetadataApi(MachineSettings settings) {
    this.settings = settings;
  }

  @GetMapping(Endpoints.METADATA)
  ResponseEntity<Map<String, Object>> metadata(HttpServletRequest request) {
    var issuer = Issuer.of(request, settings.issuer());
    var proofs = settings.certificates() ? PROOFS : PROOFS.subList(0, 1);
    var facts = new LinkedHashMap<String, Object>();
    facts.put("issuer", issuer);
    facts.put("token_endpoint", issuer + Endpoints.TOKEN);
    facts.put("token_endpoint_auth_methods_supported", proofs);
    facts.put("revocation_endpoint", issuer + Endpoints.REVOKE);
    facts.put("revocation_endpoint_auth_methods_supported", proofs);
    facts.put("introspection_endpoint", issuer + Endpoints.INTROSPECT);
    facts.put("introspection_endpoint_auth_methods_supported", proofs);
    facts.put("jwks_uri", issuer + Endpoints.KEYS);
    facts.put("grant_types_supported", List.of("client_credentials"));
    facts.put("response_types_supported", List.of());
    facts.put("scopes_supported", Arrays.stream(Scope.values()).map(Scope::text).toList());
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(facts);
  }
}
