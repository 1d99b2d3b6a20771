package vn.phusa.store.lake.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.testing.Prompt;

/** Whatever is sent as a filter: SQL that the engine understands, or a problem. */
class Cql2FuzzTest {

  private static final Map<String, DataType<?>> TYPES =
      Map.of(
          "t", SQLDataType.VARCHAR,
          "n", SQLDataType.DECIMAL(18, 3),
          "i", SQLDataType.BIGINT,
          "b", SQLDataType.BOOLEAN,
          "d", SQLDataType.LOCALDATE,
          "z", SQLDataType.TIMESTAMPWITHTIMEZONE);

  /** What is computed of constants only may be too large; the lake has an answer to that. */
  private static final String TOO_LARGE = "Out of Range Error";

  private final AntlrCql2 cql2 = new AntlrCql2();

  @ValueSource(
      strings = {
        "t = 'An' AND NOT (n > -1.5e3 OR i IN (1,2))",
        "CASEI(ACCENTI(t)) LIKE ACCENTI(CASEI('b\\_n%'))",
        "d BETWEEN DATE('2024-02-29') AND '2025-01-01'",
        "z >= TIMESTAMP('2024-01-01T00:00:00Z')",
        "n * 2 + i / 0 - 1 <> 3 OR b = TRUE",
        "t IS NOT NULL AND \"d\" IS NULL",
        "S_INTERSECTS(t,BBOX(1,2,3,4))",
        "t LIKE 'b\0'",
        "1 < 3111111111111111 * 1111111111111111111111111",
        "t = 1e2000000000",
        "n = 1e-2000000000",
        "t <> '' OR i = 'x'' y'",
        "d = DATE('+999999999-12-31')"
      })
  @FuzzTest(maxDuration = "1m")
  void everyFilterIsUnderstoodOrRefused(@NotNull String text) {
    Prompt.answersOrRefuses(
        "lake", () -> understand(cql2.condition(cql2.parse(text), Cql2FuzzTest::column)));
  }

  private static Field<?> column(String name) {
    var type = TYPES.get(name);
    if (type == null) {
      throw new Problem(LakeCode.COLUMN_UNKNOWN, name, "t");
    }
    return DSL.field(DSL.name(name), type);
  }

  /** The engine takes it for a question; what its answer is depends on the rows. */
  private static void understand(Condition condition) {
    var sql = Engine.DSL.render(DSL.selectOne().from(DSL.table(DSL.name("x"))).where(condition));
    try (var prepared = Engine.CONNECTION.prepareStatement(sql)) {
      prepared.getMetaData();
    } catch (SQLException failure) {
      assertThat(failure.getMessage()).as(sql).startsWith(TOO_LARGE);
    }
  }

  /** One for all, since it takes longer to open than a thousand filters to read. */
  private static final class Engine {
    static final Connection CONNECTION = open();
    static final DSLContext DSL = org.jooq.impl.DSL.using(SQLDialect.DUCKDB);

    private static Connection open() {
      try {
        var connection = DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = connection.createStatement()) {
          statement.execute(
              "create table x (t varchar, n decimal(18,3), i bigint, b boolean, d date, z timestamptz)");
        }
        return connection;
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }
}
