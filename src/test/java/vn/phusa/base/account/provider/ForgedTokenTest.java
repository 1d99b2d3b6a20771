package vn.phusa.base.account.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** Signing in with ID tokens that somebody bent (OpenID Connect Core 1.0, section 3.1.3.7). */
class ForgedTokenTest {

  private static final String CLIENT = "phu-sa";
  private static final String SECRET = "mot-bi-mat-dai-hon-ba-muoi-hai-ky-tu";

  @TempDir static Path directory;

  private static @Nullable RSAKey key;
  private static @Nullable FalseProvider provider;
  private static @Nullable ConfigurableApplicationContext house;

  @BeforeAll
  static void start() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    provider = new FalseProvider(key);
    house =
        House.another(
            "--phusa.dir=" + directory,
            "--phusa.account.second-factor=everybody",
            "--phusa.account.provider.issuer=" + provider.issuer(),
            "--phusa.account.provider.client-id=" + CLIENT,
            "--phusa.account.provider.client-secret=" + SECRET);
    house
        .getBean(Accounts.class)
        .ensure("that.an", "Trần Thật An", "H61.03", Set.of(Role.OFFICER), "phù sa bồi đắp");
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(house).close();
    Objects.requireNonNull(provider).close();
  }

  @Test
  void believesTheTokenThatTheProviderSignedForThisSignIn() throws Exception {
    var visit = new Visit();
    assertThat(visit.comeBack(signed(key(), visit.claims(claims -> claims)))).endsWith("/console");
    var verifier = Objects.requireNonNull(provider().asked().get("code_verifier"));
    var hash =
        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
    assertThat(visit.sent("code_challenge_method")).isEqualTo("S256");
    assertThat(visit.sent("code_challenge"))
        .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
  }

  @Test
  void asksForTheOwnSecondFactorWhereTheProviderAskedForNone() throws Exception {
    var visit = new Visit();
    var token = signed(key(), visit.claims(claims -> claims.claim("amr", List.of("pwd"))));
    assertThat(visit.comeBack(token)).contains("/sign-in/");
    assertThat(visit.opens("/console/account")).isFalse();
  }

  @Test
  void refusesASignatureOfAnotherKeyAndNone() throws Exception {
    var foreign = new RSAKeyGenerator(2048).keyID("one").generate();
    var visit = new Visit();
    refused(visit.comeBack(signed(foreign, visit.claims(claims -> claims))));
    visit = new Visit();
    refused(visit.comeBack(new PlainJWT(visit.claims(claims -> claims)).serialize()));
  }

  /** The secret of the client, and the provider's public key, as keys of a symmetric signature. */
  @Test
  void refusesAnAlgorithmThatTheProviderDoesNotSignWith() throws Exception {
    for (var secret : new String[] {SECRET, key().toPublicJWK().toJSONString()}) {
      var visit = new Visit();
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(),
              visit.claims(claims -> claims));
      token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
      refused(visit.comeBack(token.serialize()));
    }
  }

  @Test
  void refusesAnotherIssuerAudienceNonceOrTime() throws Exception {
    bent(claims -> claims.issuer("https://khac.example"));
    bent(claims -> claims.audience("mot-ung-dung-khac"));
    bent(claims -> claims.audience((String) null));
    bent(claims -> claims.claim("nonce", "cua-lan-khac"));
    bent(claims -> claims.claim("nonce", null));
    bent(claims -> claims.expirationTime(ago(Duration.ofMinutes(5))));
    bent(claims -> claims.issueTime(ago(Duration.ofMinutes(-5))));
    bent(claims -> claims.subject(null));
  }

  @Test
  void refusesATokenOfAnotherKind() throws Exception {
    var visit = new Visit();
    var token = token("at+jwt", visit.claims(claims -> claims));
    token.sign(new RSASSASigner(key()));
    refused(visit.comeBack(token.serialize()));
  }

  @Test
  void keepsNoTokenOfTheProvider() throws Exception {
    var visit = new Visit();
    var token = signed(key(), visit.claims(claims -> claims));
    assertThat(visit.comeBack(token)).endsWith("/console");
    var sessions =
        Objects.requireNonNull(house)
            .getBean(JdbcClient.class)
            .sql("select encode(attribute_bytes, 'escape') from spring_session_attributes")
            .query(String.class)
            .list();
    assertThat(sessions).isNotEmpty().noneMatch(kept -> kept.contains(token.substring(0, 20)));
  }

  @Test
  void takesAnAnswerOnce() throws Exception {
    var visit = new Visit();
    var token = signed(key(), visit.claims(claims -> claims));
    assertThat(visit.comeBack(token)).endsWith("/console");
    refused(visit.comeBack(token));
  }

  private static void bent(UnaryOperator<JWTClaimsSet.Builder> how) throws Exception {
    var visit = new Visit();
    refused(visit.comeBack(signed(key(), visit.claims(how))));
  }

  private static void refused(String location) {
    assertThat(location).endsWith("/sign-in?provider");
  }

  private static String signed(RSAKey by, JWTClaimsSet claims) throws JOSEException {
    var token = token("JWT", claims);
    token.sign(new RSASSASigner(by));
    return token.serialize();
  }

  private static SignedJWT token(String type, JWTClaimsSet claims) {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType(type)).keyID("one");
    return new SignedJWT(header.build(), claims);
  }

  private static Date ago(Duration time) {
    return Date.from(Instant.now().minus(time));
  }

  private static RSAKey key() {
    return Objects.requireNonNull(key);
  }

  private static FalseProvider provider() {
    return Objects.requireNonNull(provider);
  }

  /** Somebody who was sent to the provider and comes back with its answer. */
  private static final class Visit {

    private final Visitor visitor = new Visitor(House.url(Objects.requireNonNull(house)));
    private final Map<String, String> sent;

    Visit() {
      var there = visitor.open("/oauth2/authorization/provider").headers().firstValue("Location");
      sent =
          UriComponentsBuilder.fromUriString(there.orElseThrow())
              .build()
              .getQueryParams()
              .toSingleValueMap();
    }

    /** What was told to the provider. */
    String sent(String parameter) {
      return URLDecoder.decode(sent.get(parameter), StandardCharsets.UTF_8);
    }

    boolean opens(String path) {
      return visitor.open(path).statusCode() == 200;
    }

    JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> how) {
      var claims =
          new JWTClaimsSet.Builder()
              .issuer(provider().issuer())
              .audience(CLIENT)
              .subject("1")
              .claim("preferred_username", "that.an")
              .claim("amr", List.of("pwd", "otp", "mfa"))
              .claim("nonce", sent("nonce"))
              .issueTime(ago(Duration.ofSeconds(1)))
              .expirationTime(ago(Duration.ofMinutes(-5)));
      return how.apply(claims).build();
    }

    /** Where the browser is sent then. */
    String comeBack(String idToken) {
      provider().give(idToken);
      var answer = visitor.open("/login/oauth2/code/provider?code=c&state=" + sent.get("state"));
      return URI.create(answer.headers().firstValue("Location").orElseThrow()).toString();
    }
  }
}
