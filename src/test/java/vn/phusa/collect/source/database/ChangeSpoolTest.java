package vn.phusa.collect.source.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of each row only its last state leaves. */
class ChangeSpoolTest {

  private static final Schema ROW =
      SchemaBuilder.struct()
          .field("so", Schema.INT64_SCHEMA)
          .field("ten", Schema.OPTIONAL_STRING_SCHEMA)
          .field(
              "gia",
              org.apache.kafka.connect.data.Decimal.builder(2)
                  .parameter("connect.decimal.precision", "12")
                  .optional()
                  .build())
          .field("luc", io.debezium.time.MicroTimestamp.builder().optional().build())
          .build();
  private static final List<SourceColumn> COLUMNS =
      ROW.fields().stream().map(ConnectValues::column).toList();

  @TempDir Path folder;

  @Test
  void aRowThatCameAndWentAndCameAgainIsThereOnce() throws SQLException {
    try (var spool =
        new ChangeSpool(
            Scratch.open(folder, "changes-1"), COLUMNS, List.of("so"), false, Instant.EPOCH)) {
      spool.add(row(1, "a"), false);
      spool.add(row(2, "b"), false);
      spool.add(row(1, null), true);
      spool.add(row(1, "c"), false);
      spool.add(row(2, null), true);
      spool.settle();
      assertThat(spool.changed()).isEqualTo(1);
      assertThat(spool.gone()).isEqualTo(1);
      spool.writeChanged(folder.resolve("changed.parquet"), "it's here");
      spool.writeGone(folder.resolve("gone.parquet"), "it's here");
    }
    assertThat(read("changed.parquet")).containsExactly("1 c");
    assertThat(read("gone.parquet")).containsExactly("2");
  }

  private List<String> read(String name) throws SQLException {
    try (var scratch = Scratch.open(folder, "look-" + name)) {
      return scratch
          .duck()
          .resultQuery("select columns('^(so|ten)$') from read_parquet({0})", folder(name))
          .fetch(row -> String.join(" ", row.into(String[].class)));
    }
  }

  private org.jooq.Field<String> folder(String name) {
    return org.jooq.impl.DSL.inline(folder.resolve(name).toString());
  }

  private static Struct row(long number, @org.jspecify.annotations.Nullable String name) {
    return new Struct(ROW)
        .put("so", number)
        .put("ten", name)
        .put("gia", new java.math.BigDecimal("1.50"));
  }
}
