package vn.phusa.app.shell.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.postgres.OpenJournal;
import vn.phusa.testing.House;
import vn.phusa.testing.TestDatabase;

/** Two users in a real PostgreSQL: who owns the tables, and the house, which fills them. */
class HouseRightsTest {

  private static final String REFUSED = "42501";

  private final DataSource owner = TestDatabase.with();
  private final JdbcClient sql = JdbcClient.create(owner);

  @TempDir Path folder;

  @Test
  void theHouseKeepsItsJournalAndCannotBendIt() {
    var house = migrated();
    try (var open = OpenJournal.on(house, folder)) {
      for (var i = 0; i < 300; i++) {
        open.journal().append(new Entry("an.nguyen", "test.done", "a", Map.of()));
      }
      assertThat(open.audit().verify(1, Long.MAX_VALUE).findings()).isEmpty();
    }
    for (var statement :
        List.of(
            "delete from journal_entry",
            "truncate journal_entry",
            "update journal_entry set hash = content",
            "update journal_entry set at = now()",
            "update journal_entry set sequence = sequence + 1000",
            "alter table journal_entry disable trigger all",
            "drop trigger journal_entry_only_grows on journal_entry",
            "drop table journal_entry",
            "delete from journal_tile",
            "update journal_tile set hash = hash",
            "update journal_checkpoint set root = root",
            "truncate journal_checkpoint",
            "create table x (y int)",
            "create schema x",
            "create role x",
            "create or replace function journal_entry_only_grows() returns trigger language plpgsql"
                + " as 'begin return old; end'",
            "alter role phusa_house superuser",
            "set session_replication_role = replica",
            "copy journal_entry to program 'true'",
            "select pg_read_file('postgresql.conf')",
            "select * from flyway_schema_history")) {
      assertThatThrownBy(() -> run(house, statement))
          .as(statement)
          .isInstanceOfSatisfying(
              SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo(REFUSED));
    }
  }

  @Test
  void whatIsTooMuchIsTakenBackAndWhatIsRightIsNotTouched() {
    migrated();
    var kept = written();
    migrated();
    assertThat(written()).as("nothing was written").isEqualTo(kept);
    sql.sql("grant all on journal_entry, journal_tile, journal_forward to phusa_house").update();
    migrated();
    assertThat(given("journal_entry")).containsExactly("INSERT", "SELECT");
    assertThat(given("journal_tile")).containsExactly("INSERT", "SELECT");
    assertThat(given("journal_forward")).containsExactly("DELETE", "INSERT", "SELECT", "UPDATE");
    assertThat(column("redacted")).isTrue();
    assertThat(column("content")).isFalse();
  }

  /** As an external database is used without {@code phusa.database.owner}. */
  @Test
  void whoOwnsTheTablesKeepsAllRights() throws SQLException {
    migrate("postgres");
    run(owner, "create table x (y int)");
    run(owner, "delete from journal_tile");
  }

  @Test
  void theOwnersConnectionsEndWithTheStart() {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(((PGSimpleDataSource) owner).getURL());
    pool.setUsername("postgres");
    var migrations = Migrations.as(pool, TestDatabase.HOUSE);
    var flyway = Flyway.configure().locations("classpath:db/migration/journal");
    migrations.customize(flyway);
    flyway.load().migrate();
    assertThat(given("journal_entry")).containsExactly("INSERT", "SELECT");
    migrations.afterSingletonsInstantiated();
    assertThat(pool.isClosed()).isTrue();
  }

  /** Every room's tables, with all that it needs at run time, are used so by the tests of House. */
  @Test
  void theWholeHouseRunsAsAUserThatOwnsNothing() {
    var house = House.bean(JdbcClient.class);
    assertThat(house.sql("select current_user").query(String.class).single())
        .isEqualTo(TestDatabase.HOUSE);
    var owned = "select count(*) from pg_class where relowner = current_user::regrole";
    assertThat(house.sql(owned).query(Long.class).single()).isZero();
  }

  private DataSource migrated() {
    migrate(TestDatabase.HOUSE);
    var house = new PGSimpleDataSource();
    house.setUrl(((PGSimpleDataSource) owner).getURL());
    house.setUser(TestDatabase.HOUSE);
    return house;
  }

  private void migrate(String house) {
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/migration/journal")
        .callbacks(new HouseRights(house))
        .load()
        .migrate();
  }

  private List<String> given(String table) {
    return sql.sql(
            """
            select g.privilege_type from pg_class c, aclexplode(c.relacl) g
            where c.relname = ? and g.grantee = 'phusa_house'::regrole order by 1
            """)
        .param(table)
        .query(String.class)
        .list();
  }

  private boolean column(String name) {
    return sql.sql("select has_column_privilege('phusa_house', 'journal_entry', ?, 'UPDATE')")
        .param(name)
        .query(Boolean.class)
        .single();
  }

  /** Which transactions have written the rows that hold the rights. */
  private List<String> written() {
    return sql.sql(
            """
            select relname || ' ' || xmin from pg_class where relname like 'journal%'
            union all
            select attname || ' ' || xmin from pg_attribute
            where attrelid = 'journal_entry'::regclass
            order by 1
            """)
        .query(String.class)
        .list();
  }

  private static void run(DataSource database, String statement) throws SQLException {
    try (var connection = database.getConnection();
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }
}
