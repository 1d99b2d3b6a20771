package vn.phusa.app.shell.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Use;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.Cql2;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;

/** Analytical queries through the gate, against the same SQL on the same files. */
final class GateMeasure implements Measure {

  private static final int ROUNDS = 15;
  private static final Budget BUDGET = new Budget.Times(1.05, 5, "at most 1.05 x + 5 ms");

  @Override
  public String name() {
    return "gate";
  }

  /** The same question, typed for the gate and as SQL on {@code %s}. */
  private record Question(String name, Query query, String sql) {}

  @Override
  public List<Figure> take(BenchHouse house) {
    BigTable.ensure(house);
    var files = BigTable.files(house);
    var figures = new ArrayList<Figure>();
    try (var duck = new PlainDuck()) {
      for (var question : questions(house)) {
        var sql = question.sql().formatted("read_parquet([" + files + "])");
        var pair =
            Stopwatch.alternately(
                ROUNDS,
                () -> Stopwatch.seconds(() -> read(house, question.query())) * 1000,
                () -> Stopwatch.seconds(() -> duck.run(sql)) * 1000);
        figures.add(
            Figure.against(
                "gate-" + question.name(),
                pair,
                "ms",
                BUDGET,
                house.rows() + " rows; medians of " + ROUNDS));
      }
    }
    return figures;
  }

  private static List<Question> questions(BenchHouse house) {
    var sum = new Query.Selected.Aggregate(Query.Function.SUM, "gia_tri", "tong");
    var count = new Query.Selected.Aggregate(Query.Function.COUNT, "*", "so_dong");
    var filter = house.bean(Cql2.class).parse("ma = '00042' AND gia_tri > 100");
    return List.of(
        new Question("group", grouped("xa", sum), "select xa, sum(gia_tri) from %s group by xa"),
        new Question(
            "filter",
            new Query(
                List.of(count), Optional.of(filter), List.of(), List.of(), 0, 0, new AsOf.Newest()),
            "select count(*) from %s where ma = '00042' and gia_tri > 100"),
        new Question(
            "days", grouped("ngay", count), "select ngay, count(*) from %s group by ngay"));
  }

  private static Query grouped(String column, Query.Selected aggregate) {
    return new Query(
        List.of(new Query.Selected.Plain(column), aggregate),
        Optional.empty(),
        List.of(column),
        List.of(),
        0,
        0,
        new AsOf.Newest());
  }

  private static void read(BenchHouse house, Query query) {
    var dataset = house.bean(Catalog.class).load(BigTable.SLUG);
    var grant = house.bean(Access.class).grant(dataset.subject(), Use.VIEW);
    try (var rows = house.bean(Lake.class).read(grant, query)) {
      while (rows.next().isPresent()) {
        Thread.onSpinWait();
      }
    }
  }
}
