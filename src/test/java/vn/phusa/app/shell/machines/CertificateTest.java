package vn.phusa.app.shell.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.phusa.PhuSa;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.machine.inner.Certificates;
import vn.phusa.base.machine.inner.Credential;
import vn.phusa.base.machine.inner.Credentials;
import vn.phusa.base.machine.inner.Kind;
import vn.phusa.base.machine.inner.Machine;
import vn.phusa.base.machine.inner.Machines;
import vn.phusa.base.machine.inner.Scope;
import vn.phusa.testing.TestDatabase;

/** Certificates of callers, against a server that speaks TLS. */
class CertificateTest {

  private static final char[] PASSWORD = "mot-mat-khau".toCharArray();

  private static final String UPLOAD = "/api/v1/uploads?name=may.csv";

  @TempDir static Path folder;
  private static ConfigurableApplicationContext house;
  private static KeyStore server;
  private static KeyStore known;
  private static KeyStore stranger;

  @BeforeAll
  static void start() throws Exception {
    server = pair("server", "CN=localhost");
    known = pair("known", "CN=his,O=So Y te");
    stranger = pair("stranger", "CN=his,O=So Y te");
    house = started();
    house
        .getBean(Accounts.class)
        .ensure("chu-may", "Chủ máy", "H61.10", Set.of(Role.OFFICER), "mot-mat-khau-dai");
    var machine =
        new Machine(
            "may_tls",
            "Máy TLS",
            "H61.10",
            "chu-may",
            Set.of(Scope.WRITE),
            Set.of(),
            Set.of(),
            LocalDate.now().plusDays(30),
            false);
    house.getBean(Machines.class).save(machine, "test");
    register(certificate(known), machine);
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  @Test
  void isAProofByItself() throws Exception {
    assertThat(post(known).statusCode()).isEqualTo(201);
    assertThat(post(stranger).statusCode()).isEqualTo(401);
    assertThat(post(null).statusCode()).isEqualTo(401);
  }

  @Test
  void servesWhoeverHasNone() throws Exception {
    assertThat(send(null, HttpRequest.newBuilder(uri("/"))).statusCode()).isEqualTo(200);
    assertThat(send(stranger, HttpRequest.newBuilder(uri("/"))).statusCode()).isEqualTo(200);
  }

  @Test
  void isNoProofForABrowserThatAnotherSiteMakesCall() throws Exception {
    for (var mark :
        Map.of("Origin", "https://localhost", "Cookie", "a=b", "Sec-Fetch-Site", "cross-site")
            .entrySet()) {
      var call = upload().header(mark.getKey(), mark.getValue());
      assertThat(send(known, call).statusCode()).as(mark.getKey()).isIn(401, 403);
    }
  }

  @Test
  void fetchesATokenForItsMachineOnly() throws Exception {
    var token = token(known, "may_tls");
    assertThat(token.statusCode()).isEqualTo(200);
    assertThat(token.body()).contains("\"access_token\"");
    assertThat(token(stranger, "may_tls").statusCode()).isEqualTo(401);
    assertThat(token(known, "may_khac").statusCode()).isEqualTo(401);
    assertThat(token(null, "may_tls").statusCode()).isEqualTo(401);
    var described =
        send(null, HttpRequest.newBuilder(uri("/.well-known/oauth-authorization-server")));
    assertThat(described.body()).contains("self_signed_tls_client_auth");
  }

  @Test
  void isReadFromWhatIsPasted() throws Exception {
    var pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(certificate(known).getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    assertThat(Certificates.read(pem)).contains(certificate(known));
    assertThat(Certificates.read("không phải chứng thư")).isEmpty();
    assertThat(Certificates.read("")).isEmpty();
  }

  private static ConfigurableApplicationContext started() throws IOException {
    var database = (PGSimpleDataSource) TestDatabase.with();
    return new SpringApplication(PhuSa.class)
        .run(
            "--server.port=0",
            "--phusa.dir=" + Files.createTempDirectory("tls-house"),
            "--phusa.database.url=" + database.getURL(),
            "--phusa.database.user=postgres",
            "--phusa.database.connections=8",
            "--phusa.machine.certificates=true",
            "--server.ssl.key-store=" + folder.resolve("server.p12"),
            "--server.ssl.key-store-password=" + new String(PASSWORD));
  }

  private static void register(X509Certificate certificate, Machine machine) {
    house
        .getBean(Credentials.class)
        .add(
            new Credential(
                "tls",
                machine.id(),
                Kind.CERTIFICATE,
                Certificates.hash(certificate),
                "CN=his",
                machine.scopes(),
                Instant.now(),
                "test",
                machine.endsOn(),
                Optional.empty(),
                Optional.empty()));
  }

  private static KeyStore pair(String name, String subject) throws Exception {
    var file = folder.resolve(name + ".p12");
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                List.of(
                    tool,
                    "-genkeypair",
                    "-alias",
                    name,
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    subject,
                    "-ext",
                    "SAN=dns:localhost",
                    "-validity",
                    "30",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    new String(PASSWORD),
                    "-keystore",
                    file.toString()))
            .redirectErrorStream(true)
            .start();
    var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(made.waitFor()).as(said).isZero();
    return KeyStore.getInstance(file.toFile(), PASSWORD);
  }

  private static X509Certificate certificate(KeyStore store) throws Exception {
    return (X509Certificate) store.getCertificate(store.aliases().nextElement());
  }

  private static HttpRequest.Builder upload() {
    return HttpRequest.newBuilder(uri(UPLOAD))
        .header("Content-Type", "text/csv")
        .POST(BodyPublishers.ofString("a,b\n1,2\n"));
  }

  private static HttpResponse<String> post(@Nullable KeyStore own) throws Exception {
    return send(own, upload());
  }

  private static HttpResponse<String> token(@Nullable KeyStore own, String client)
      throws Exception {
    return send(
        own,
        HttpRequest.newBuilder(uri("/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + client)));
  }

  private static URI uri(String path) {
    var web = ((WebServerApplicationContext) house).getWebServer();
    return URI.create("https://localhost:" + (web == null ? 0 : web.getPort()) + path);
  }

  private static HttpResponse<String> send(@Nullable KeyStore own, HttpRequest.Builder call)
      throws Exception {
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", certificate(server));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(own == null ? new KeyManager[0] : keys(own), trust.getTrustManagers(), null);
    try (var http = HttpClient.newBuilder().sslContext(context).build()) {
      return http.send(call.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static KeyManager[] keys(KeyStore own) throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, PASSWORD);
    return keys.getKeyManagers();
  }
}
