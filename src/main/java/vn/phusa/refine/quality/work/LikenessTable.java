package vn.phusa.refine.quality.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.refine.quality.Similar;
import vn.phusa.store.lake.Repeats;
import vn.phusa.store.lake.Summary;

/** Repeated rows of the newest states, and sketches by which datasets are compared. */
@Component
class LikenessTable {

  /** Years, yes and no are the same everywhere. */
  private static final int TELLING = 8;

  private static final double SAME = 0.8;
  private static final String OWN = "select * from quality_sketch where dataset = :dataset";
  private static final String OTHERS =
      """
      select * from quality_sketch where dataset in (
        select o.dataset from quality_sketch m join quality_sketch o
          on o.dataset <> m.dataset and o.type = m.type and o.least && m.least
        where m.dataset = :dataset)
      """;

  private final JdbcClient database;

  LikenessTable(JdbcClient database) {
    this.database = database;
  }

  @Transactional
  void keep(String dataset, Summary summary, Optional<Repeats> repeats) {
    database
        .sql(
            """
            insert into quality_likeness (dataset, snapshot, repeats) values
              (:dataset, :snapshot, cast(:repeats as jsonb))
            on conflict (dataset) do update set snapshot = excluded.snapshot,
              repeats = excluded.repeats
            """)
        .param("dataset", dataset)
        .param("snapshot", summary.snapshot())
        .param("repeats", repeats.map(Json::of).orElse(null))
        .update();
    database
        .sql("delete from quality_sketch where dataset = :dataset")
        .param("dataset", dataset)
        .update();
    for (var column : summary.columns()) {
      if (column.sample().sketch().size() >= TELLING) {
        database
            .sql("insert into quality_sketch values (:dataset, :column, :type, :least)")
            .param("dataset", dataset)
            .param("column", column.column())
            .param("type", column.type().name())
            .param("least", column.sample().sketch().toArray(Long[]::new))
            .update();
      }
    }
  }

  Optional<Repeats> repeats(String dataset) {
    return database
        .sql(
            "select repeats from quality_likeness where dataset = :dataset and repeats is not null")
        .param("dataset", dataset)
        .query((row, number) -> Json.read(row, "repeats", Repeats.class))
        .optional();
  }

  /** Datasets that hold at least four of five of the telling columns, two at the least. */
  List<Similar> similar(String dataset) {
    var mine = sketches(OWN, dataset);
    if (mine.size() < 2) {
      return List.of();
    }
    var others = sketches(OTHERS, dataset);
    return others.stream().collect(Collectors.groupingBy(Sketch::dataset)).entrySet().stream()
        .map(one -> compared(one.getKey(), mine, one.getValue()))
        .filter(one -> one.share() >= SAME)
        .sorted(Comparator.comparingDouble(Similar::overlap).reversed())
        .toList();
  }

  private static Similar compared(String other, List<Sketch> mine, List<Sketch> theirs) {
    var best =
        mine.stream()
            .mapToDouble(sketch ->
                theirs.stream()
                    .filter(one -> one.type().equals(sketch.type()))
                    .mapToDouble(sketch::resemblance)
                    .max()
                    .orElse(0))
            .filter(resemblance -> resemblance >= SAME)
            .summaryStatistics();
    return new Similar(other, best.getCount() / (double) mine.size(), best.getAverage());
  }

  private List<Sketch> sketches(String sql, String dataset) {
    return database.sql(sql).param("dataset", dataset).query(LikenessTable::read).list();
  }

  private static Sketch read(ResultSet row, int number) throws SQLException {
    return new Sketch(
        row.getString("dataset"),
        row.getString("column_id"),
        row.getString("type"),
        Arrays.asList((Long[]) row.getArray("least").getArray()));
  }
}
