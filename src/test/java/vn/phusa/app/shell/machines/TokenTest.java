package vn.phusa.app.shell.machines;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.phusa.base.journal.Journal;
import vn.phusa.testing.Visitor;
import vn.phusa.testing.WholeHouse;

/** OAuth 2.1 client credentials, with a client library that others wrote. */
@WholeHouse
@Import(SharedData.class)
class TokenTest {

  private static final String ROWS = "/api/v1/datasets/" + SharedData.OWN_ROWS + "/rows";

  @LocalServerPort int port;
  @Autowired SharedData data;
  @Autowired Journal journal;

  @Value("${phusa.dir}")
  Path directory;

  private Desk desk;

  @BeforeEach
  void open() {
    data.load();
    desk = new Desk(url(), data.accounts());
  }

  @Test
  void givesATokenThatReads() throws Exception {
    var proof = client("the-doc");
    var answer = ask(proof, null);
    assertThat(answer.indicatesSuccess()).isTrue();
    var token = answer.toSuccessResponse().getTokens().getAccessToken();
    assertThat(token.getLifetime()).isBetween(590L, 600L);
    assertThat(token.getScope()).isEqualTo(new Scope("data.read"));
    var read = SignedJWT.parse(token.getValue());
    assertThat(read.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
    assertThat(read.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
    assertThat(read.getJWTClaimsSet().getSubject()).isEqualTo("may_the-doc");
    assertThat(get(token).statusCode()).isEqualTo(200);
    assertThat(journal.about("may_the-doc", 10).toString()).contains("machine.token.issued");
    assertThat(journal.newest(100).toString()).doesNotContain(token.getValue());
  }

  @Test
  void refusesAsTheStandardSays() throws Exception {
    desk.machine("the-sai", Map.of());
    var secret = desk.secret("the-sai");
    var key = desk.key("the-sai", "READ");
    var wrong = token("may_the-sai", secret + "0", "grant_type=client_credentials");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    assertThat(wrong.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(wrong.body())
        .contains("\"error\":\"invalid_client\"", "\"error_description_vi\":\"Mã máy hoặc");
    assertThat(token("may_the-sai", key, "grant_type=client_credentials").statusCode())
        .isEqualTo(401);
    assertThat(token("may_khong-co", secret, "grant_type=client_credentials").statusCode())
        .isEqualTo(401);
    var grant = token("may_the-sai", secret, "grant_type=password&username=a&password=b");
    assertThat(grant.statusCode()).isEqualTo(400);
    assertThat(grant.body()).contains("\"unsupported_grant_type\"");
    var scope = token("may_the-sai", secret, "grant_type=client_credentials&scope=data.write");
    assertThat(scope.statusCode()).isEqualTo(400);
    assertThat(scope.body()).contains("\"invalid_scope\"");
    var visitor = new Visitor(url());
    var nobody =
        visitor.send(
            visitor
                .request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.body()).contains("\"invalid_client\"");
    assertThat(visitor.call("/oauth2/authorize?response_type=code").statusCode()).isNotEqualTo(200);
  }

  @Test
  void carriesNoMoreThanWasAskedFor() throws Exception {
    desk.machine("the-hai", Map.of("scopes", "READ,WRITE"));
    var proof = proof("the-hai", desk.secret("the-hai"));
    var both = ask(proof, null).toSuccessResponse().getTokens().getAccessToken();
    assertThat(both.getScope().toStringList()).contains("data.read", "data.write");
    var reading = issued(proof, new Scope("data.read"));
    assertThat(bringIn(reading).statusCode()).isEqualTo(403);
    assertThat(bringIn(both).statusCode()).isEqualTo(201);
  }

  @Test
  void endsWithItsMachineAtOnce() throws Exception {
    var proof = client("the-dung");
    var token = issued(proof, null);
    desk.act("the-dung", "disable");
    assertThat(get(token).body()).contains("MACHINE_STOPPED");
    assertThat(ask(proof, null).indicatesSuccess()).isFalse();
    desk.act("the-dung", "enable");
    assertThat(get(token).statusCode()).isEqualTo(200);
  }

  @Test
  void isRevokedAndLookedInto() throws Exception {
    var proof = client("the-thu-hoi");
    var token = issued(proof, null);
    assertThat(isActive(proof, token)).isTrue();
    assertThat(isActive(client("the-nguoi-khac"), token)).isTrue();
    var another = client("the-ke-khac");
    new TokenRevocationRequest(URI.create(url() + "/oauth2/revoke"), another, token)
        .toHTTPRequest()
        .send();
    assertThat(get(token).statusCode()).isEqualTo(200);
    var revoked =
        new TokenRevocationRequest(URI.create(url() + "/oauth2/revoke"), proof, token)
            .toHTTPRequest()
            .send();
    assertThat(revoked.getStatusCode()).isEqualTo(200);
    assertThat(get(token).body()).contains("TOKEN_ENDED");
    assertThat(get(token).statusCode()).isEqualTo(401);
    assertThat(isActive(proof, token)).isFalse();
    assertThat(journal.about("may_the-thu-hoi", 10).toString()).contains("machine.token.revoked");
    assertThat(get(issued(proof, null)).statusCode()).isEqualTo(200);
  }

  @Test
  void changesItsSecretWithoutAGap() throws Exception {
    desk.machine("the-doi", Map.of());
    var old = proof("the-doi", desk.secret("the-doi"));
    var fresh = proof("the-doi", desk.secret("the-doi"));
    assertThat(ask(old, null).indicatesSuccess()).isTrue();
    assertThat(ask(fresh, null).indicatesSuccess()).isTrue();
    desk.endOldest("the-doi");
    assertThat(ask(old, null).indicatesSuccess()).isFalse();
    assertThat(ask(fresh, null).indicatesSuccess()).isTrue();
  }

  @Test
  void changesTheSigningKeyWithoutAGap() throws Exception {
    var proof = client("the-ky");
    var before = issued(proof, null);
    desk.steward().open("/console/machines");
    desk.steward().submit("/console/machines/signing-key", Map.of());
    var after = issued(proof, null);
    assertThat(keyId(after)).isNotEqualTo(keyId(before));
    assertThat(get(before).statusCode()).isEqualTo(200);
    assertThat(get(after).statusCode()).isEqualTo(200);
    var keys = JWKSet.parse(new Visitor(url()).call("/oauth2/jwks").body());
    assertThat(keys.getKeyByKeyId(keyId(before))).isNotNull();
    assertThat(keys.getKeyByKeyId(keyId(after))).isNotNull();
    assertThat(keys.getKeys()).allMatch(key -> !key.isPrivate());
    try (var files = Files.list(directory.resolve("oauth"))) {
      assertThat(files.toList())
          .hasSizeGreaterThan(1)
          .allSatisfy(file ->
              assertThat(Files.getPosixFilePermissions(file))
                  .isEqualTo(PosixFilePermissions.fromString("rw-------")));
    }
  }

  @Test
  void believesNoTokenThatOthersSigned() throws Exception {
    var real = SignedJWT.parse(issued(client("the-gia"), null).getValue());
    var claims = new JWTClaimsSet.Builder(real.getJWTClaimsSet()).jwtID("x").build();
    assertThat(call(new PlainJWT(claims).serialize()).statusCode()).isEqualTo(401);
    var foreign = new ECKeyGenerator(Curve.P_256).keyID(real.getHeader().getKeyID()).generate();
    assertThat(call(signed(foreign, "at+jwt", claims)).statusCode()).isEqualTo(401);
    var own = ownKey(real.getHeader().getKeyID());
    assertThat(call(signed(own, "at+jwt", claims)).statusCode()).isEqualTo(200);
    assertThat(call(signed(own, "JWT", claims)).statusCode()).isEqualTo(401);
    var elsewhere = new JWTClaimsSet.Builder(claims).audience("https://khac.example").build();
    assertThat(call(signed(own, "at+jwt", elsewhere)).statusCode()).isEqualTo(401);
    var past =
        new JWTClaimsSet.Builder(claims)
            .expirationTime(Date.from(Instant.now().minus(Duration.ofSeconds(1))))
            .build();
    assertThat(call(signed(own, "at+jwt", past)).body()).contains("TOKEN_ENDED");
    var parts = real.serialize().split("\\.");
    assertThat(call(parts[0] + "." + parts[1] + "x." + parts[2]).statusCode()).isEqualTo(401);
  }

  @Test
  void describesItselfAsItIs() throws ParseException, com.nimbusds.oauth2.sdk.ParseException {
    var text = new Visitor(url()).call("/.well-known/oauth-authorization-server").body();
    var described = AuthorizationServerMetadata.parse(text);
    assertThat(described.getIssuer()).isEqualTo(new Issuer(url()));
    assertThat(described.getTokenEndpointURI()).hasToString(url() + "/oauth2/token");
    assertThat(described.getAuthorizationEndpointURI()).isNull();
    assertThat(described.getGrantTypes().toString()).isEqualTo("[client_credentials]");
    assertThat(described.getTokenEndpointAuthMethods().toString())
        .isEqualTo("[client_secret_basic]");
  }

  private String keyId(AccessToken token) throws ParseException {
    return SignedJWT.parse(token.getValue()).getHeader().getKeyID();
  }

  private ECKey ownKey(String id) throws Exception {
    return ECKey.parse(Files.readString(directory.resolve("oauth").resolve(id + ".jwk")));
  }

  private static String signed(ECKey key, String type, JWTClaimsSet claims) throws Exception {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(type))
            .keyID(key.getKeyID())
            .build();
    var token = new SignedJWT(header, claims);
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }

  private ClientAuthentication client(String shortId) {
    desk.machine(shortId, Map.of());
    return proof(shortId, desk.secret(shortId));
  }

  private static ClientAuthentication proof(String shortId, String secret) {
    return new ClientSecretBasic(new ClientID("may_" + shortId), new Secret(secret));
  }

  private TokenResponse ask(ClientAuthentication proof, @Nullable Scope scope) throws Exception {
    var endpoint = URI.create(url() + "/oauth2/token");
    HTTPResponse answer =
        new TokenRequest(endpoint, proof, new ClientCredentialsGrant(), scope)
            .toHTTPRequest()
            .send();
    return TokenResponse.parse(answer);
  }

  private AccessToken issued(ClientAuthentication proof, @Nullable Scope scope) throws Exception {
    return ask(proof, scope).toSuccessResponse().getTokens().getAccessToken();
  }

  private boolean isActive(ClientAuthentication proof, AccessToken token) throws Exception {
    var endpoint = URI.create(url() + "/oauth2/introspect");
    var answer = new TokenIntrospectionRequest(endpoint, proof, token).toHTTPRequest().send();
    return TokenIntrospectionResponse.parse(answer).toSuccessResponse().isActive();
  }

  private HttpResponse<String> token(String id, String secret, String form) {
    var visitor = new Visitor(url());
    var both = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return visitor.send(
        visitor
            .request("/oauth2/token")
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> get(AccessToken token) {
    return call(token.getValue());
  }

  private HttpResponse<String> call(String bearer) {
    return new Visitor(url()).call(ROWS, "Authorization", "Bearer " + bearer);
  }

  private HttpResponse<String> bringIn(AccessToken token) {
    var caller = new Visitor(url());
    return caller.send(
        caller
            .request("/api/v1/uploads?name=may.csv")
            .header("Authorization", "Bearer " + token.getValue())
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString("a,b\n3,4\n")));
  }

  private String url() {
    return "http://localhost:" + port;
  }
}
