package vn.phusa.app.shell.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.NestedExceptionUtils;
import vn.phusa.PhuSa;
import vn.phusa.app.shell.Shell;
import vn.phusa.app.shell.ShellCode;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.Wanted;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.testing.Eventually;

/** A real HTTPS server, and certificates that come, go, and are wrong. */
class HttpsTest {

  @TempDir static Path folder;
  private static @Nullable MadeCertificate made;
  private static @Nullable TlsHouse running;

  @BeforeAll
  static void start() throws Exception {
    var first = MadeCertificate.make(folder, "first.example", "EC");
    made = first;
    show(first);
    running = TlsHouse.start(folder);
  }

  @AfterAll
  static void stop() {
    house().close();
  }

  private static TlsHouse house() {
    return Objects.requireNonNull(running);
  }

  private static MadeCertificate first() {
    return Objects.requireNonNull(made);
  }

  @Test
  void pagesComeEncryptedAndTellBrowsersToStaySo() throws Exception {
    var answer = house().ask("/sign-in");
    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(answer)
        .contains("Strict-Transport-Security: max-age=31536000 ; includeSubDomains")
        .containsPattern("Set-Cookie: __Host-phusa=[^;]+; Path=/; Secure; HttpOnly; SameSite=Lax");
    assertThat(house().ask("/lang?to=en"))
        .containsPattern("Set-Cookie: __Host-lang=en; Path=/;[^\\n]* Secure; HttpOnly");
    try (var plain = new Socket("localhost", house().port())) {
      plain
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(plain.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 400")
          .doesNotContain("Set-Cookie");
    }
  }

  @Test
  void onlyWhatKeepsASessionSecretIsSpoken() throws Exception {
    assertThat(speak("TLSv1.3", "TLS_AES_128_GCM_SHA256")).isEqualTo("TLSv1.3");
    assertThat(speak("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384")).isEqualTo("TLSv1.2");
    assertThatThrownBy(() -> speak("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384"))
        .isInstanceOf(SSLHandshakeException.class);
    assertThat(oldHello()).as("an alert: protocol version").containsExactly(0x15, 70);
  }

  @Test
  void aNewCertificateIsShownWithoutARestartAndWithoutBreakingOff() throws Exception {
    try (var open = house().connect()) {
      var body = "id=nobody&password=nothing";
      var request =
          "POST /api/v1/units/rebase HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + "Content-Type: application/json\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body.substring(0, 5);
      open.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      open.getOutputStream().flush();
      var second = MadeCertificate.make(folder, "second.example", "RSA");
      show(second);
      await(() -> house().shown().equals(second.certificate()));
      open.getOutputStream().write(body.substring(5).getBytes(StandardCharsets.US_ASCII));
      open.getOutputStream().flush();
      var answer = new String(open.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).as("answered on the connection that was there").startsWith("HTTP/1.1 400");
      assertThat(open.getSession().getPeerCertificates()[0]).isNotEqualTo(second.certificate());
    }
    var told = house().context().getBean(Audit.class);
    await(() ->
        !told.search(Wanted.action("shell.certificate.replaced"), Long.MAX_VALUE, 1).isEmpty());
  }

  @Test
  void oneThatCannotBeUsedIsLeftAsideAndSaidSo() throws Exception {
    var good = MadeCertificate.make(folder, "good.example", "EC");
    show(good);
    await(() -> house().shown().equals(good.certificate()));

    Files.writeString(TlsHouse.certificateFile(folder), "nonsense");
    refusedWith(ShellCode.CERTIFICATE_UNREADABLE, good);
    Files.writeString(TlsHouse.certificateFile(folder), first().certificatePem());
    refusedWith(ShellCode.CERTIFICATE_OF_ANOTHER_KEY, good);
    show(MadeCertificate.make(folder, "over.example", "EC", "-3d", 1));
    refusedWith(ShellCode.CERTIFICATE_OUT_OF_DATE, good);
    Files.delete(TlsHouse.keyFile(folder));
    refusedWith(ShellCode.CERTIFICATE_UNREADABLE, good);

    var said = certificateOutcome();
    assertThat(said.state()).isEqualTo(Outcome.State.WEAK);
    assertThat(said.said(Locale.ENGLISH)).contains("stays", "cannot be read");

    var mended = MadeCertificate.make(folder, "mended.example", "RSA");
    show(mended);
    await(() -> house().shown().equals(mended.certificate()));
    await(() -> https().refused().isEmpty());
    assertThat(certificateOutcome().said(Locale.ENGLISH)).contains("issued by itself");
    show(MadeCertificate.make(folder, "short.example", "EC", "-0d", 10));
    await(() -> certificateOutcome().said(Locale.ENGLISH).contains("Ends on"));
    assertThat(certificateOutcome().state()).isEqualTo(Outcome.State.WEAK);
  }

  private static Outcome certificateOutcome() {
    return house().context().getBean(HttpsSafeguard.class).measure().stream()
        .filter(outcome -> outcome.requirement() == Requirement.CERTIFICATE)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theCommandLineKnowsTheServerByItsCertificate() throws Exception {
    assertThat(Files.readString(house().state().resolve("server.json")))
        .contains("https://localhost:");
    assertThat(datasets()).isZero();
    var shown = house().state().resolve("server.crt");
    var kept = Files.readString(shown);
    Files.writeString(
        shown, MadeCertificate.make(folder, "stranger.example", "EC").certificatePem());
    assertThat(datasets()).as("a server that shows another certificate").isEqualTo(3);
    Files.writeString(shown, kept);
  }

  @Test
  void halfOfAPairIsNoStart() throws Exception {
    var alone = folder.resolve("alone");
    assertThat(started("--phusa.tls.certificate=" + TlsHouse.certificateFile(folder), alone))
        .contains("phusa.tls.private-key");
    var another = MadeCertificate.make(folder, "another.example", "EC");
    var key = folder.resolve("another-key.pem");
    Files.writeString(key, another.keyPem());
    Files.writeString(folder.resolve("first.pem"), first().certificatePem());
    assertThatThrownBy(() -> Identity.read(folder.resolve("first.pem"), key))
        .hasMessageContaining("CERTIFICATE_OF_ANOTHER_KEY");
  }

  private static String started(String setting, Path state) {
    try {
      new SpringApplication(PhuSa.class)
          .run(
              "--server.port=0",
              "--phusa.dir=" + state,
              "--phusa.database.url=jdbc:postgresql://localhost:1/x",
              setting)
          .close();
      return "started";
    } catch (RuntimeException failure) {
      var root = NestedExceptionUtils.getMostSpecificCause(failure);
      return root instanceof Problem problem ? problem.sentence(Locale.ENGLISH) : root.toString();
    }
  }

  private static int datasets() {
    return Shell.run(
        PhuSa.class,
        new PrintWriter(new StringWriter()),
        new PrintWriter(new StringWriter()),
        "datasets",
        "--dir",
        house().state().toString());
  }

  private static void show(MadeCertificate made) throws Exception {
    var key = folder.resolve("key.new");
    Files.writeString(key, made.keyPem());
    Files.writeString(TlsHouse.certificateFile(folder), made.certificatePem());
    Files.move(key, TlsHouse.keyFile(folder), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void refusedWith(ShellCode code, MadeCertificate stays) throws Exception {
    await(() -> https().refused().filter(problem -> problem.code() == code).isPresent());
    assertThat(house().shown()).isEqualTo(stays.certificate());
    assertThat(house().ask("/sign-in")).startsWith("HTTP/1.1 200");
  }

  private static Https https() {
    return house().context().getBean(Https.class);
  }

  private static void await(Callable<Boolean> met) throws Exception {
    Eventually.until(met, Boolean::booleanValue);
  }

  private static String speak(String protocol, String suite) throws Exception {
    try (SSLSocket socket = house().connect()) {
      socket.setEnabledProtocols(new String[] {protocol});
      socket.setEnabledCipherSuites(new String[] {suite});
      socket.startHandshake();
      return socket.getSession().getProtocol();
    }
  }

  /** What a client that speaks no more than TLS 1.1 is answered: kind of record, and of alert. */
  private static int[] oldHello() throws Exception {
    var hello = new ByteArrayOutputStream();
    hello.write(new byte[] {3, 2});
    hello.write(new byte[32]);
    hello.write(new byte[] {0, 0, 4, (byte) 0xc0, 0x0a, (byte) 0xc0, 0x14, 1, 0});
    var length = hello.size();
    try (var socket = new Socket("localhost", house().port())) {
      socket
          .getOutputStream()
          .write(new byte[] {0x16, 3, 1, 0, (byte) (length + 4), 1, 0, 0, (byte) length});
      socket.getOutputStream().write(hello.toByteArray());
      var record = socket.getInputStream().readNBytes(7);
      return new int[] {record[0], record[6]};
    }
  }
}
