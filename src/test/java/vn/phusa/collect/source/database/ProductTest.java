package vn.phusa.collect.source.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;

/** Where and how the drivers of SQL Server and Oracle are told to connect. */
class ProductTest {

  private static final SourceSettings LIMITS =
      new SourceSettings(
          8,
          List.of(),
          null,
          null,
          null,
          Duration.ofSeconds(10),
          Duration.ofMinutes(5),
          Duration.ofMinutes(1),
          Duration.ofHours(1),
          Duration.ofMinutes(15));

  @Test
  void sqlServerGetsTheAddressThatWasLookedAtAndEverythingElseAsOptions() throws Exception {
    var target = target(new SqlServer(), "10.20.0.15", Map.of("tls", "verify"));
    assertThat(target.url()).isEqualTo("jdbc:sqlserver://10.20.0.15:1500");
    assertThat(target.options())
        .containsEntry("databaseName", "kho;encrypt=false")
        .containsEntry("encrypt", "true")
        .containsEntry("trustServerCertificate", "false")
        .containsEntry("hostNameInCertificate", "may.so-y-te.example")
        .containsEntry("applicationIntent", "ReadOnly")
        .containsEntry("loginTimeout", "10")
        .containsEntry("socketTimeout", "300000");
    assertThat(target.toString()).doesNotContain("bi-mat");
    assertThat(target(new SqlServer(), "10.20.0.15", Map.of()).options())
        .containsEntry("encrypt", "false");
    assertThat(target(new SqlServer(), "2001:db8::1", Map.of()).url())
        .isEqualTo("jdbc:sqlserver://[2001:db8:0:0:0:0:0:1]:1500");
  }

  @Test
  void oracleGetsTheNameOnlyWhereTheServerProvesIt() throws Exception {
    var plain = target(new Oracle(), "10.20.0.15", Map.of("database", "KHO.so-y-te"));
    assertThat(plain.url()).isEqualTo("jdbc:oracle:thin:@//10.20.0.15:1500/KHO.so-y-te");
    assertThat(plain.options())
        .containsEntry("oracle.net.CONNECT_TIMEOUT", "10000")
        .containsEntry("oracle.jdbc.ReadTimeout", "300000");
    var verified = Map.of("database", "KHO", "tls", "verify");
    assertThat(target(new Oracle(), "10.20.0.15", verified).url())
        .isEqualTo("jdbc:oracle:thin:@tcps://may.so-y-te.example:1500/KHO");
    assertThat(target(new Oracle(), "10.20.0.15", verified).options())
        .containsEntry("oracle.net.ssl_server_dn_match", "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KHO?oracle.net.wallet_location=/etc", "KHO/x", "a b", "(DESCRIPTION=)"})
  void whatCouldCarryAnOptionIsNoServiceOfOracle(String service) {
    assertThatThrownBy(() -> target(new Oracle(), "10.20.0.15", Map.of("database", service)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(SourceCode.FIELD_WRONG));
  }

  @Test
  void refusalsAreKnownByTheProductsOwnNumbers() {
    assertThat(new Oracle().state(new SQLException("", "72000", 1_017))).isEqualTo("28000");
    assertThat(new SqlServer().state(new SQLException("", "S0001", 18_456))).isEqualTo("28000");
    assertThat(new SqlServer().state(new SQLException("", "S0002", 208))).isEqualTo("42000");
    assertThat(new SqlServer().state(new SQLException("", "08S01", 0))).isEqualTo("08S01");
  }

  private static Product.Target target(Product product, String address, Map<String, String> more)
      throws UnknownHostException {
    var fields =
        new HashMap<>(
            Map.of(
                "host", "may.so-y-te.example",
                "port", "1500",
                "database", "kho;encrypt=false",
                "user", "doc",
                "password", "bi-mat"));
    fields.putAll(more);
    return product.target(new Link(fields), InetAddress.getByName(address), LIMITS);
  }
}
