package vn.phusa.app.shell.canary;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Policies;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.RowScope;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.account.Accounts;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.Run;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.Quality;
import vn.phusa.testing.Eventually;

/**
 * An open dataset of the Department of Health with names, numbers and diseases of people, in two
 * versions and with rows in quarantine; of its rows a neighbour sees only those of the own agency.
 */
final class CanaryDataset {

  static final String SLUG = "so-y-te.chim-bao";
  static final String OWNER = "chim-chu";
  static final String NEIGHBOUR = "chim-ben";
  static final String VISITOR = "";
  static final List<String> OTHERS = List.of(VISITOR, NEIGHBOUR, "chim-lanh-dao", "chim-van-hanh");
  static final String PASSWORD = "mot-mat-khau-dai";

  private static final List<String> COLUMNS = List.of("chimbao-ten", "0799990", "chimbao-benh");

  /** Begins the values that only rows of the owner's agency have. */
  private static final String ROWS = "9876540";

  private final Ingest ingest;
  private final Access access;
  private final Accounts accounts;
  private final Policies policies;
  private final Quality quality;
  private String run = "";
  private String hash = "";

  CanaryDataset(
      Ingest ingest, Access access, Accounts accounts, Policies policies, Quality quality) {
    this.ingest = ingest;
    this.access = access;
    this.accounts = accounts;
    this.policies = policies;
    this.quality = quality;
  }

  /** Which hidden values a text holds. */
  static List<String> canaries(String text, boolean rowsToo) {
    var small = text.toLowerCase(Locale.ROOT);
    var wanted = rowsToo ? concat(COLUMNS, ROWS) : COLUMNS;
    return wanted.stream().filter(small::contains).toList();
  }

  private static List<String> concat(List<String> list, String one) {
    return Stream.concat(list.stream(), Stream.of(one)).toList();
  }

  /** What a variable of an address stands for. */
  String value(String variable, String pattern) {
    return switch (variable) {
      case "slug" -> pattern.contains("agencies") ? "so-y-te" : SLUG;
      case "id" -> pattern.contains("people") ? OWNER : run;
      case "hash", "upload" -> hash;
      case "version", "table", "sequence", "before", "after" -> "1";
      case "code" -> "H61.10";
      default -> "x";
    };
  }

  void load() {
    if (!run.isEmpty()) {
      return;
    }
    accounts.ensure(OWNER, "Chủ", "H61.10", Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure(NEIGHBOUR, "Bên", "H61.04", Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure("chim-lanh-dao", "Lãnh đạo", "H61.04", Set.of(Role.LEADER), PASSWORD);
    accounts.ensure("chim-van-hanh", "Vận hành", null, Set.of(Role.OPERATOR), PASSWORD);
    policies.save(onlyOwnRows(), "test");
    policies.classify(
        SLUG,
        Map.of(
            "ho_ten", Sensitivity.PERSONAL_BASIC,
            "cccd", Sensitivity.PERSONAL_SENSITIVE,
            "benh", Sensitivity.BUSINESS_SECRET),
        "test");
    bring("chim-1.csv", 0, "replace");
    run = bring("chim-2.csv", 1, "replace").id();
  }

  private Run bring(String name, int version, String mode) {
    var file = ingest.receive(name, new ByteArrayInputStream(content(version)), access.system());
    hash = file.hash();
    var wish =
        new DraftWish(
            SLUG, Optional.of("Chim báo"), Optional.of(mode), List.of(), Classification.OPEN);
    var started =
        ingest.start(ingest.draft(file, ingest.propose(file).getFirst(), wish), access.system());
    var now = Eventually.until(() -> ingest.run(started.id()), run -> run.state().isAtRest());
    // Otherwise the pages about quality would tell nothing because there is nothing.
    Eventually.until(() -> quality.find(SLUG).map(Profile::snapshot), now.snapshot()::equals);
    if (now.counts().accepted() == 0) {
      throw new AssertionError(now.toString());
    }
    return now;
  }

  /** Every second row is the owner's; in the last a number is none, so it is quarantined. */
  private static byte[] content(int version) {
    var lines = new StringBuilder("ma_cq,ho_ten,cccd,benh,so_lan\n");
    for (var i = 0; i < 60; i++) {
      var own = i % 2 == 0;
      lines
          .append(own ? "H61.10" : "H61.04")
          .append(",CHIMBAO-TEN-")
          .append(i)
          .append(",0799990")
          .append(10000 + i)
          .append(",CHIMBAO-BENH-")
          .append(i % 7)
          .append(',')
          .append(own ? ROWS + (10 + i) : 1000 + i + version)
          .append('\n');
    }
    lines
        .append("H61.10,CHIMBAO-TEN-X,079999099999,CHIMBAO-BENH-X,khong-phai-so-")
        .append(ROWS)
        .append('\n');
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Rule onlyOwnRows() {
    return new Rule(
        "chi-dong-minh",
        1,
        "Cơ quan bạn chỉ xem dòng của mình",
        "",
        true,
        new Rule.Who(Rule.Circle.STATE_AGENCY, Set.of(Role.OFFICER), Set.of("H61.04")),
        new Rule.What(Set.of(), Set.of(), Set.of(SLUG)),
        Rule.When.always(),
        new Rule.Outcome.Granted(
            Map.of(Sensitivity.FREE, new Treatment.Shown()), new RowScope.OwnAgency("ma_cq"), 0));
  }
}
