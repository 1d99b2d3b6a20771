package vn.phusa.collect.source.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.secret.SealingKey;
import vn.phusa.collect.source.ConnectorContract;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;

/** What both products keep. The table is followed by its number and has it as its key. */
abstract class DatabaseContract extends ConnectorContract {

  private static final int ROWS = 30_000;
  private static final long FEW_BYTES = 100_000;

  @Autowired private SealingKey sealing;
  @Autowired private JdbcClient jdbc;

  final String table = "xa_" + UUID.randomUUID().toString().substring(0, 8);

  abstract Connection direct() throws SQLException;

  abstract int port();

  abstract Map<String, String> wrongSignIn();

  abstract String offered();

  @Override
  protected String mode() {
    return "upsert";
  }

  @Override
  protected Map<String, String> choosing() {
    return Map.of("table", offered(), "tracked", "so");
  }

  @Override
  protected void add(int from, int to) throws SQLException {
    run(
        "create table if not exists "
            + table
            + " (so bigint primary key, ten varchar(100), gia decimal(12, 2), luc timestamp null)");
    try (var connection = direct();
        var insert =
            connection.prepareStatement(
                "insert into " + table + " (so, ten, gia) values (?, ?, 1.5)")) {
      for (var number = from; number <= to; number++) {
        insert.setInt(1, number);
        insert.setString(2, "Xã " + number);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  protected void takeAway() throws SQLException {
    run("drop table " + table);
  }

  void run(String sql) throws SQLException {
    try (var connection = direct();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void offersTablesWithTheirKeys() throws Exception {
    add(1, 1);
    var source = ready();
    assertThat(sources.browse(source.id()))
        .filteredOn(offer -> offer.name().equals(offered()))
        .singleElement()
        .satisfies(offer -> assertThat(offer.key()).containsExactly("so"));
  }

  @Test
  void aWrongSignInIsToldAndNotKept() {
    var fields = new HashMap<>(reaching());
    fields.putAll(wrongSignIn());
    assertRefused(fields, SourceCode.SIGN_IN_REFUSED);
  }

  @Test
  void aHostThatHangsIsGivenUp() throws IOException {
    try (var silent = new ServerSocket(0)) {
      var fields = new HashMap<>(reaching());
      fields.put("port", Integer.toString(silent.getLocalPort()));
      assertRefused(fields, SourceCode.UNREACHABLE);
    }
  }

  @Test
  void aClosedAddressIsRefusedBeforeAnythingIsSent() {
    var fields = new HashMap<>(reaching());
    fields.put("host", "169.254.169.254");
    assertRefused(fields, SourceCode.ADDRESS_CLOSED);
  }

  @Test
  void aNewColumnComesAlong() throws Exception {
    add(1, 3);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    run("alter table " + table + " add ghi_chu varchar(50)");
    add(4, 4);
    run("update " + table + " set ghi_chu = 'mới' where so = 4");
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    assertThat(columns(source)).contains("ghi_chu");
  }

  @Test
  void theSecretIsSealedAndNeverAmongTheSettings() throws Exception {
    add(1, 1);
    var source = ready();
    assertThat(source.settings()).doesNotContainKey("password");
    assertThat(source.toString()).doesNotContain(reaching().getOrDefault("password", "none"));
    sealing.renew("kiem-thu");
    fetched(source, Standing.State.GOOD);
  }

  /** As after a backup that came back without its key. */
  @Test
  void aSourceWhoseSecretsCannotBeReadCanBeGivenUp() throws Exception {
    add(1, 1);
    var source = ready();
    jdbc.sql("update source_secret set sealed = '\\x01' where source = :source")
        .param("source", source.id())
        .update();
    sources.remove(source.id(), access.system());
    assertThat(sources.load(source.id()).standing().state()).isEqualTo(Standing.State.REMOVED);
  }

  @Test
  void aConnectionThatIsCutOrFallsSilentLosesAndDoublesNothing() throws Exception {
    add(1, ROWS);
    try (var proxy = new FaultyProxy(port())) {
      var connected = sources.connect(connector(), "Thử", through(proxy), access.system());
      var source = ready(connected);
      proxy.cutAfter(FEW_BYTES);
      var cut = fetched(source, Standing.State.RETRYING);
      assertThat(cut.failure().orElseThrow().type()).isEqualTo("/problems/source/cut-off");
      assertThat(cut.next()).isPresent();
      proxy.fallSilentAfter(FEW_BYTES);
      var silent = fetched(source, Standing.State.RETRYING);
      assertThat(silent.failure().orElseThrow().type()).isEqualTo("/problems/source/cut-off");
      assertThat(sources.handed(source.id(), 5)).isEmpty();
      proxy.heal();
      fetched(source, Standing.State.GOOD);
      assertThat(numbers(source)).hasSize(ROWS).doesNotHaveDuplicates();
    }
  }

  @Test
  void aKeptSecretGoesNowhereElse() throws Exception {
    add(1, 1);
    var source = ready();
    var same = new HashMap<>(reaching());
    same.put("password", "");
    sources.reconnect(source.id(), same, access.system());
    fetched(source, Standing.State.GOOD);
    try (var elsewhere = new FaultyProxy(port())) {
      var other = new HashMap<>(same);
      other.put("port", Integer.toString(elsewhere.port()));
      reconnectedWithoutSecret(source, other);
    }
  }

  /** What becomes of it where the server asks for a password, or where it does not. */
  abstract void reconnectedWithoutSecret(Source source, Map<String, String> other);

  private Map<String, String> through(FaultyProxy proxy) {
    var fields = new HashMap<>(reaching());
    fields.put("port", Integer.toString(proxy.port()));
    return fields;
  }

  private void assertRefused(Map<String, String> fields, SourceCode code) {
    var before = sources.all().size();
    assertThatThrownBy(() -> sources.connect(connector(), "Thử", fields, access.system()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    assertThat(sources.all()).hasSize(before);
  }
}
