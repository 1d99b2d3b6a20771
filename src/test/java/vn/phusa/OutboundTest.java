package vn.phusa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.net.URL;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.phusa.testing.OurClasses;

/**
 * The server connects to nothing that a user names (SSRF), but for sources, whose addresses are
 * looked at first. Who adds a connection adds it here, and a guard for its address with it
 * (docs/security/asvs.md, V1.3.6).
 */
class OutboundTest {

  private static final JavaClasses CLASSES = OurClasses.all();

  /** What opens a connection to an address. */
  private static final Set<String> OPENING =
      Set.of(
          "java.net.http.HttpClient",
          "java.net.Socket",
          "java.net.DatagramSocket",
          "java.net.URLConnection",
          "java.net.HttpURLConnection",
          "java.nio.channels.SocketChannel",
          "javax.net.SocketFactory",
          "javax.net.ssl.SSLSocketFactory",
          "org.postgresql.ds.PGSimpleDataSource",
          "org.mariadb.jdbc.Driver",
          "java.sql.Driver",
          "org.apache.sshd.client.SshClient",
          "org.apache.commons.net.ftp.FTPClient",
          "org.springframework.security.oauth2.client.registration.ClientRegistrations",
          "org.apache.hc.client5.http.impl.classic.HttpClients",
          "jakarta.mail.Session",
          "org.springframework.mail.javamail.JavaMailSenderImpl",
          "jakarta.mail.Transport",
          "org.apache.kafka.clients.admin.Admin",
          "org.apache.kafka.clients.consumer.KafkaConsumer",
          "org.eclipse.paho.client.mqttv3.MqttAsyncClient",
          "org.springframework.web.client.RestClient",
          "org.springframework.web.client.RestTemplate",
          "org.springframework.web.reactive.function.client.WebClient");

  /**
   * The command line, the benchmark, what the operator names in the settings, a trust manager,
   * which is handed the socket of whoever has called, and databases that are sources: they are
   * given an address that has been looked up and looked at.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "vn.phusa.app.shell.command.ServerClient",
          "vn.phusa.app.shell.command.OwnServer",
          "vn.phusa.app.shell.bench.HttpLoad",
          "vn.phusa.base.account.provider.ProviderWay",
          "vn.phusa.base.journal.syslog.Receiver",
          "vn.phusa.base.machine.inner.AnyCertificate",
          "vn.phusa.base.notice.mail.Post",
          "vn.phusa.collect.source.database.PostgresDatabase",
          "vn.phusa.collect.source.database.MariaDatabase",
          "vn.phusa.collect.source.database.DriverDatabase",
          "vn.phusa.collect.source.database.Drivers",
          "vn.phusa.collect.source.inner.Calling",
          "vn.phusa.collect.source.http.Authority",
          "vn.phusa.collect.source.inner.ServerTrust",
          "vn.phusa.collect.source.mail.Mailbox",
          "vn.phusa.collect.source.stream.KafkaCluster",
          "vn.phusa.collect.source.stream.KafkaConnector",
          "vn.phusa.collect.source.stream.KafkaReading",
          "vn.phusa.collect.source.stream.MqttBroker",
          "vn.phusa.collect.source.folder.Sftp",
          "vn.phusa.collect.source.folder.Ftp");

  @Test
  void onlyKnownClassesOpenConnections() {
    noClasses().that(areNot(KNOWN)).should().dependOnClassesThat(areOf(OPENING)).check(CLASSES);
  }

  @Test
  void nothingReadsFromAnAddress() {
    noClasses().should().callMethod(URL.class, "openStream").check(CLASSES);
    noClasses().should().callMethod(URL.class, "openConnection").check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> areNot(Set<String> names) {
    return DescribedPredicate.describe(
        "are none of " + names,
        type ->
            names.stream()
                .noneMatch(
                    name -> type.getName().equals(name) || type.getName().startsWith(name + "$")));
  }

  private static DescribedPredicate<JavaClass> areOf(Set<String> names) {
    return DescribedPredicate.describe("open connections", type -> names.contains(type.getName()));
  }
}
