package vn.phusa.store.lake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Sight;
import vn.phusa.base.access.Sight.OwnRows;
import vn.phusa.base.access.Treatment;
import vn.phusa.store.lake.Query.Direction;
import vn.phusa.store.lake.Query.Function;
import vn.phusa.store.lake.Query.Order;
import vn.phusa.store.lake.Query.Selected;

/**
 * A small table of people, what of it a sight leaves (computed slowly, row by row), and queries.
 */
final class VeiledTable {

  private static final List<String> NAMES =
      List.of("ma_cq", "xa", "ho_ten", "cccd", "tuoi", "lon", "ngay_sinh", "ky", "co");
  private static final List<ColumnType> TYPES =
      List.of(
          ColumnType.TEXT,
          ColumnType.TEXT,
          ColumnType.TEXT,
          ColumnType.TEXT,
          ColumnType.INTEGER,
          ColumnType.INTEGER,
          ColumnType.DATE,
          ColumnType.PERIOD,
          ColumnType.BOOLEAN);
  private static final List<String> AGENCIES = List.of("H61.03", "H61.03.01", "H61.04", "H61.040");
  private static final List<Treatment> TREATMENTS =
      List.of(
          new Treatment.Shown(),
          new Treatment.Hidden(),
          new Treatment.Partial(3),
          new Treatment.Pseudonym(),
          new Treatment.Generalised(4));

  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  VeiledTable(int size) {
    var random = new Random(1);
    for (var i = 0; i < size; i++) {
      var agency = AGENCIES.get(random.nextInt(AGENCIES.size()));
      var row = new ArrayList<@Nullable Object>();
      row.add(agency);
      row.add(random.nextInt(6) == 0 ? null : "2910" + random.nextInt(3));
      row.add(List.of("Nguyễn Văn An", "Đỗ Thị Bình", "Lê", "Ấu").get(random.nextInt(4)));
      row.add("07900000000" + i % 10);
      row.add(random.nextInt(5) == 0 ? null : (long) random.nextInt(90) - 10);
      row.add(agency.equals("H61.04") ? 1L : 4_000_000_000L);
      row.add(LocalDate.of(1950 + random.nextInt(5), 1 + random.nextInt(12), 3));
      row.add(random.nextInt(4) == 0 ? null : "2024-Q" + (1 + random.nextInt(4)));
      row.add(random.nextBoolean());
      rows.add(row);
    }
  }

  /** A table as a schema and a select that gives its rows. */
  record Part(TableSchema schema, String select) {}

  Part whole() {
    return part(NAMES, TYPES, rows);
  }

  /** What a sight leaves. */
  Part seen(Sight sight) {
    var names = new ArrayList<String>();
    var types = new ArrayList<ColumnType>();
    for (var i = 0; i < NAMES.size(); i++) {
      var treatment = sight.of(NAMES.get(i));
      if (leaves(treatment, TYPES.get(i))) {
        names.add(NAMES.get(i));
        types.add(asText(treatment) ? ColumnType.TEXT : TYPES.get(i));
      }
    }
    var left = new ArrayList<List<@Nullable Object>>();
    for (var row : rows) {
      if (sight.rows().map(own -> owned(own, row)).orElse(true)) {
        var seen = new ArrayList<@Nullable Object>();
        for (var name : names) {
          var value = row.get(NAMES.indexOf(name));
          seen.add(value == null ? null : masked(value, sight.of(name), sight.rule()));
        }
        left.add(seen);
      }
    }
    return part(names, types, left);
  }

  private static boolean leaves(Treatment treatment, ColumnType type) {
    return !(treatment instanceof Treatment.Hidden)
        && !(treatment instanceof Treatment.Generalised && type == ColumnType.BOOLEAN);
  }

  private static boolean asText(Treatment treatment) {
    return treatment instanceof Treatment.Partial || treatment instanceof Treatment.Pseudonym;
  }

  private static boolean owned(OwnRows own, List<@Nullable Object> row) {
    var value = String.valueOf(row.get(NAMES.indexOf(own.column())));
    return own.codes().stream()
        .anyMatch(code -> value.equals(code) || (own.below() && value.startsWith(code + ".")));
  }

  private static Object masked(Object value, Treatment treatment, String purpose) {
    var text = value.toString();
    return switch (treatment) {
      case Treatment.Shown() -> value;
      case Treatment.Hidden() -> throw new AssertionError();
      case Treatment.Partial(var kept) ->
          text.length() > 2 * kept ? "•••" + text.substring(text.length() - kept) : "•••";
      case Treatment.Pseudonym() -> pseudonym(text, purpose);
      case Treatment.Generalised(var step) ->
          switch (value) {
            case Long number -> Math.floorDiv(number, step) * step;
            case LocalDate day -> day.withDayOfYear(1);
            default -> text.substring(0, Math.min(text.length(), step));
          };
    };
  }

  /** HMAC-SHA-256 as the JDK computes it. */
  static String pseudonym(String text, String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(purpose.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 32);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  Sight sight(Random random) {
    var classed = new HashMap<String, Sensitivity>();
    NAMES.forEach(name -> classed.put(name, any(random, List.of(Sensitivity.values()))));
    var treatments = new HashMap<Sensitivity, Treatment>();
    for (var sensitivity : Sensitivity.values()) {
      if (random.nextInt(6) > 0) {
        treatments.put(sensitivity, any(random, TREATMENTS));
      }
    }
    // Something must be seen, or there is no table to compare with.
    classed.put("xa", Sensitivity.FREE);
    treatments.put(Sensitivity.FREE, new Treatment.Shown());
    return new Sight("rule-" + random.nextInt(3), classed, treatments, ownRows(random), 0);
  }

  private static Optional<OwnRows> ownRows(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new OwnRows("ma_cq", Set.of(any(random, AGENCIES)), true));
      default -> Optional.of(new OwnRows("xa", Set.of("29100", "29101"), false));
    };
  }

  Query query(Random random, Cql2 cql2) {
    var column = any(random, NAMES);
    var filter =
        random.nextBoolean() ? Optional.<Filter>empty() : Optional.of(cql2.parse(filter(random)));
    var order =
        random.nextBoolean()
            ? List.<Order>of()
            : List.of(new Order(any(random, NAMES), any(random, List.of(Direction.values()))));
    if (random.nextInt(3) > 0) {
      return new Query(List.of(), filter, List.of(), order, 1000, 0, new AsOf.Newest());
    }
    var function = any(random, List.of(Function.values()));
    var computed = new Selected.Aggregate(function, any(random, NAMES), "so");
    var select = List.<Selected>of(new Selected.Plain(column), computed);
    var byGroup = List.of(new Order(column, Direction.ASCENDING));
    return new Query(select, filter, List.of(column), byGroup, 0, 0, new AsOf.Newest());
  }

  private static String filter(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> "cccd = '07900000000" + random.nextInt(10) + "'";
      case 1 -> "cccd > '07'";
      case 2 -> "tuoi >= " + random.nextInt(60) + " and tuoi < 70";
      case 3 -> "ho_ten like '%n'";
      case 4 -> "ma_cq in ('H61.03', 'H61.04')";
      case 5 -> "ngay_sinh < date('1952-06-01')";
      case 6 -> "not (ky = '2024-Q1' or xa is null)";
      case 7 -> "tuoi * 2 > 50";
      default -> "co = true";
    };
  }

  private static Part part(
      List<String> names, List<ColumnType> types, List<List<@Nullable Object>> rows) {
    var columns = new ArrayList<TableColumn>();
    for (var i = 0; i < names.size(); i++) {
      columns.add(new TableColumn(names.get(i), types.get(i), false));
    }
    var none = names.stream().map(name -> "null").collect(Collectors.joining(", ", "(", ")"));
    var values =
        rows.isEmpty()
            ? none
            : rows.stream().map(VeiledTable::literals).collect(Collectors.joining(", "));
    var select =
        "select * from (values "
            + values
            + ") v("
            + String.join(", ", names)
            + ")"
            + (rows.isEmpty() ? " where false" : "");
    return new Part(new TableSchema(columns), select);
  }

  private static String literals(List<@Nullable Object> row) {
    return row.stream().map(VeiledTable::literal).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String literal(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case LocalDate day -> "date '" + day + "'";
      case String text -> "'" + text + "'";
      default -> value.toString();
    };
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
