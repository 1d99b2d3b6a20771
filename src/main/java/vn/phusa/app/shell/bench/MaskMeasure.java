package vn.phusa.app.shell.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Grant;
import vn.phusa.base.access.Policies;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.RowScope;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.access.Use;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;

/**
 * Somebody who sees the own rows only, with two columns masked: the grant and the read, against the
 * same rows and columns asked of the same files, once without masks and once with the masks written
 * by hand.
 */
final class MaskMeasure implements Measure {

  private static final int ROUNDS = 31;
  private static final String RULE = "do-che";

  /** Value of the column {@code ma} in one row of 99,991. */
  private static final String OWN = "00042";

  private static final String BARE =
      "select id, ngay, xa, gia_tri from %s where ma = '00042' or starts_with(ma, '00042.')";
  private static final String BY_HAND =
      """
      select id, ngay,
        case when length(xa) > 6 then '•••' || right(xa, 3) else '•••' end, floor(gia_tri / 10) * 10
      from %s where ma = '00042' or starts_with(ma, '00042.')
      """;

  @Override
  public String name() {
    return "masks";
  }

  @Override
  public List<Figure> take(BenchHouse house) {
    BigTable.ensure(house);
    rule(house);
    var files = "read_parquet([" + BigTable.files(house) + "])";
    var figures = new ArrayList<>(new KeySpeed(house).figures());
    try (var duck = new PlainDuck()) {
      figures.add(
          figure(
              house,
              "masks-bare",
              () -> duck.run(BARE.formatted(files)),
              new Budget.Times(1.10, 0, "at most 1.10 x")));
      figures.add(
          figure(
              house, "masks-by-hand", () -> duck.run(BY_HAND.formatted(files)), new Budget.None()));
    }
    return figures;
  }

  private static Figure figure(BenchHouse house, String name, Runnable yardstick, Budget budget) {
    var pair =
        Stopwatch.alternately(
            ROUNDS,
            () -> Stopwatch.seconds(() -> read(house)) * 1000,
            () -> Stopwatch.seconds(yardstick) * 1000);
    var note = house.rows() + " rows, own rows and two masks; medians of " + ROUNDS;
    return Figure.against(name, pair, "ms", budget, note);
  }

  private static void rule(BenchHouse house) {
    var policies = house.bean(Policies.class);
    var columns =
        Map.<Sensitivity, Treatment>of(
            Sensitivity.FREE, new Treatment.Shown(),
            Sensitivity.PERSONAL_BASIC, new Treatment.Partial(3),
            Sensitivity.PERSONAL_SENSITIVE, new Treatment.Generalised(10));
    policies.save(
        new Rule(
            RULE,
            1,
            "Đo cửa",
            "",
            true,
            new Rule.Who(Rule.Circle.STATE_AGENCY, Set.of(Role.LEADER), Set.of()),
            new Rule.What(Set.of(), Set.of(), Set.of(BigTable.SLUG)),
            Rule.When.always(),
            new Rule.Outcome.Granted(columns, new RowScope.OwnAgency("ma"), 0)),
        RULE);
    policies.classify(
        BigTable.SLUG,
        Map.of("xa", Sensitivity.PERSONAL_BASIC, "gia_tri", Sensitivity.PERSONAL_SENSITIVE),
        RULE);
  }

  private static void read(BenchHouse house) {
    var query =
        new Query(
            List.of("id", "ngay", "xa", "gia_tri").stream()
                .<Query.Selected>map(Query.Selected.Plain::new)
                .toList(),
            Optional.empty(),
            List.of(),
            List.of(),
            0,
            0,
            new AsOf.Newest());
    try (var rows = house.bean(Lake.class).read(grant(house), query)) {
      while (rows.next().isPresent()) {
        Thread.onSpinWait();
      }
    }
  }

  private static Grant grant(BenchHouse house) {
    var reader = new Principal("do-che", "Đo", Optional.of(OWN), Set.of(Role.LEADER));
    var dataset = house.bean(Catalog.class).load(BigTable.SLUG);
    var grant = house.bean(Access.class).grant(dataset.subject(), reader, Use.VIEW);
    if (grant.sight().rows().isEmpty()) {
      throw new IllegalStateException("the rule of the measure did not decide");
    }
    return grant;
  }
}
