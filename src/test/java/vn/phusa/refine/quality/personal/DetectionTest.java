package vn.phusa.refine.quality.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.phusa.refine.quality.PersonalFinding;
import vn.phusa.refine.quality.PersonalKind;
import vn.phusa.refine.quality.inner.PersonalSearch.Looked;
import vn.phusa.store.lake.ColumnType;

/**
 * How many columns of persons are found, and how many of what is found are such: on columns made by
 * the rules of each identifier with gaps and slips, names drawn from real frequencies, and beside
 * them what resembles them in real registers.
 */
class DetectionTest {

  private static final Path DATA = Path.of("../shared/data");
  private static final int COLUMNS = 40;
  private static final int VALUES = 200;
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

  private final Detection detection = new Detection(NOW);

  @Test
  void findsWhatIsMadeByTheRules() throws IOException {
    var people = People.of(DATA);
    var measured = new EnumMap<PersonalKind, Measure>(PersonalKind.class);
    for (var kind : PersonalKind.values()) {
      measured.put(kind, new Measure());
    }
    for (var seed = 0; seed < COLUMNS; seed++) {
      for (var kind : PersonalKind.values()) {
        var made = new Made(new Random(seed * 100L + kind.ordinal()), people);
        count(measured, Optional.of(kind), made.column(kind, seed));
      }
      for (var other : Made.OTHERS) {
        var made = new Made(new Random(seed * 100L + 50 + other.ordinal()), people);
        count(measured, Optional.empty(), made.other(other, seed));
      }
    }
    measured.forEach((kind, measure) -> {
      assertThat(measure.recall())
          .as("recall of %s %s", kind, measure)
          .isGreaterThanOrEqualTo(0.95);
      assertThat(measure.precision())
          .as("precision of %s %s", kind, measure)
          .isGreaterThanOrEqualTo(0.95);
    });
  }

  @Test
  void findsNothingInRegistersWithoutPersons() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "left out: ../shared/data is not here");
    var places = Files.readAllLines(DATA.resolve("registers/places/geonames_vn_cities.csv"));
    var columns = new ArrayList<Looked>();
    for (var at = 0; at < 6; at++) {
      var field = at;
      columns.add(
          new Looked(
              "c" + at,
              places.getFirst().split(",")[at],
              ColumnType.TEXT,
              places.stream()
                  .skip(1)
                  .filter(line -> !line.contains("\""))
                  .limit(2000)
                  .map(line -> line.split(",", -1)[field])
                  .toList()));
    }
    var procedures = Files.readString(DATA.resolve("registers/procedures/procedures.jsonl"));
    columns.add(text("ten", "Tên", found(procedures, "\"tên_thủ_tục\": \"([^\"]+)\"")));
    columns.add(text("ma", "Mã", found(procedures, "\"thu_tuc_id\": \"([^\"]+)\"")));
    columns.add(
        text("co_quan", "Cơ quan", found(procedures, "\"cơ_quan_thực_hiện\": \"([^\"]+)\"")));
    assertThat(detection.in(columns)).isEmpty();
  }

  @Test
  void takesAnAddressForAPersonsOnlyBesidePersons() {
    var address =
        IntStream.range(0, 50).mapToObj(i -> "Số " + i + " đường Lê Lợi, phường 5").toList();
    var names =
        IntStream.range(0, 50).mapToObj(i -> "Nguyễn Văn " + (char) ('A' + i % 26)).toList();
    assertThat(detection.in(List.of(text("dia_chi", "Địa chỉ", address)))).isEmpty();
    assertThat(
            detection.in(
                List.of(text("dia_chi", "Địa chỉ", address), text("ten", "Họ tên", names))))
        .extracting(PersonalFinding::kind)
        .containsExactly(PersonalKind.ADDRESS, PersonalKind.NAME);
    assertThat(detection.in(List.of(text("noi_o", "Nơi ở hiện tại", address)))).hasSize(1);
  }

  @Test
  void seesNumbersThatLostTheirZero() {
    var numbers = IntStream.range(0, 50).mapToObj(i -> "790900001" + (10 + i)).toList();
    assertThat(detection.in(List.of(new Looked("so", "Số định danh", ColumnType.INTEGER, numbers))))
        .extracting(PersonalFinding::kind)
        .containsExactly(PersonalKind.CITIZEN_NUMBER);
  }

  /** Beside a column of names, as persons' columns stand; the names are not counted again. */
  private void count(
      Map<PersonalKind, Measure> measured, Optional<PersonalKind> truth, Looked column) {
    var beside = new ArrayList<>(List.of(column));
    if (truth.filter(kind -> kind == PersonalKind.ADDRESS).isPresent()) {
      beside.add(
          text("ho_ten", "Họ và tên", List.of("Trần Văn An", "Lê Thị Bình", "Phạm Văn Cường")));
    }
    var found =
        detection.in(beside).stream()
            .filter(one -> one.column().equals(column.id()))
            .map(PersonalFinding::kind)
            .findFirst();
    truth.ifPresent(kind -> of(measured, kind).wanted++);
    if (found.isPresent()) {
      of(measured, found.get()).found++;
      if (found.equals(truth)) {
        of(measured, found.get()).right++;
      }
    }
  }

  private static Measure of(Map<PersonalKind, Measure> measured, PersonalKind kind) {
    return measured.computeIfAbsent(kind, none -> new Measure());
  }

  private static Looked text(String id, String label, List<String> values) {
    return new Looked(id, label, ColumnType.TEXT, values);
  }

  private static List<String> found(String text, String pattern) {
    return java.util.regex.Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(one -> one.group(1))
        .limit(2000)
        .toList();
  }

  private static final class Measure {
    private int wanted;
    private int found;
    private int right;

    double recall() {
      return right / (double) wanted;
    }

    double precision() {
      return found == 0 ? 0 : right / (double) found;
    }

    @Override
    public String toString() {
      return "%d wanted, %d found, %d right".formatted(wanted, found, right);
    }
  }

  /**
   * Words that names are made of: real ones by their frequency, or a few where those are not here.
   */
  private record People(List<String> families, List<String> middles, List<String> givens) {
    static People of(Path data) throws IOException {
      var folder = data.resolve("record-linkage/vietnamese-names");
      if (!Files.isDirectory(folder)) {
        return new People(
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Đỗ", "Hồ"),
            List.of("Văn", "Thị", "Minh"),
            List.of("An", "Bình", "Châu", "Dũng", "Hà"));
      }
      var givens = new ArrayList<>(Files.readAllLines(folder.resolve("boy.txt")));
      givens.addAll(Files.readAllLines(folder.resolve("girl.txt")));
      return new People(
          weighted(folder.resolve("family_name_frequency.csv")),
          weighted(folder.resolve("middle_name_frequency.csv")),
          givens.stream().filter(name -> !name.isBlank()).toList());
    }

    private static List<String> weighted(Path file) throws IOException {
      return Files.readAllLines(file).stream()
          .skip(1)
          .map(line -> line.split(","))
          .flatMap(part -> IntStream.range(0, Integer.parseInt(part[1])).mapToObj(i -> part[0]))
          .toList();
    }

    String name(Random random) {
      return any(families, random) + " " + any(middles, random) + " " + any(givens, random);
    }

    private static String any(List<String> words, Random random) {
      return words.get(random.nextInt(words.size()));
    }
  }

  /** Columns made by rules. */
  private record Made(Random random, People people) {

    enum Other {
      ORDER_NUMBERS,
      AMOUNTS,
      LONG_CODES,
      TWELVE_FIGURES,
      DAYS,
      STREETS,
      SCHOOLS,
      OFFICES,
      LANDLINES,
      PRODUCTS,
      SENTENCES
    }

    static final List<Other> OTHERS = List.of(Other.values());

    private static final Map<PersonalKind, List<String>> HEADERS =
        Map.of(
            PersonalKind.CITIZEN_NUMBER,
                List.of("Số CCCD", "Số định danh cá nhân", "Cột 3", "Giấy tờ"),
            PersonalKind.HEALTH_CARD, List.of("Số thẻ BHYT", "Mã thẻ", "Cột 4"),
            PersonalKind.TAX_CODE, List.of("Mã số thuế", "MST", "Mã"),
            PersonalKind.EMAIL, List.of("E-mail", "Thư điện tử", "Ghi chú"),
            PersonalKind.PHONE, List.of("Điện thoại", "SĐT", "Số liên hệ"),
            PersonalKind.BANK_ACCOUNT, List.of("Số tài khoản", "STK nhận tiền"),
            PersonalKind.NAME, List.of("Họ và tên", "Họ tên chủ hộ", "Tên", "Người nộp"),
            PersonalKind.BIRTH_DATE, List.of("Ngày sinh", "Năm sinh", "Ngày tháng năm sinh"),
            PersonalKind.ADDRESS, List.of("Địa chỉ", "Nơi thường trú", "Chỗ ở"));

    Looked column(PersonalKind kind, int seed) {
      var headers = HEADERS.getOrDefault(kind, List.of());
      var header = headers.get(seed % headers.size());
      var type =
          kind == PersonalKind.BIRTH_DATE && seed % 2 == 0 ? ColumnType.DATE : ColumnType.TEXT;
      return new Looked("x", header, type, values(i -> slipped(value(kind, header), seed % 4)));
    }

    /** Up to 15 values in a hundred have a slip or none, as typed tables have. */
    private String slipped(String value, int fives) {
      if (random.nextInt(20) >= fives) {
        return value;
      }
      return random.nextBoolean() ? "không rõ" : value.substring(0, value.length() - 2);
    }

    private String value(PersonalKind kind, String header) {
      return switch (kind) {
        case CITIZEN_NUMBER -> any("001", "079", "083", "072", "014") + citizen();
        case HEALTH_CARD -> any("TE1", "GD4", "DN4", "HT3") + "79" + figures(10);
        case TAX_CODE -> tax();
        case EMAIL ->
            "nguoi." + figures(3) + any("@gmail.com", "@syt.vinhlong.gov.vn", "@yahoo.com.vn");
        case PHONE ->
            any("09", "03", "07", "+849")
                    .replaceAll("3$", "38")
                    .replaceAll("7$", "79")
                    .replaceAll("^09$", "091")
                    .replaceAll("^\\+849$", "+8491")
                + figures(7);
        case BANK_ACCOUNT -> figures(8 + random.nextInt(6));
        case NAME -> people.name(random);
        case BIRTH_DATE ->
            header.startsWith("Năm")
                ? "19" + two(40 + random.nextInt(60))
                : two(1 + random.nextInt(28))
                    + "/"
                    + two(1 + random.nextInt(12))
                    + "/19"
                    + two(40 + random.nextInt(60));
        case ADDRESS ->
            any("Số ", "Số nhà ")
                + random.nextInt(400)
                + any(" đường Lê Lợi", " ngõ 5 Trần Phú", ", ấp 3", ", thôn Đông")
                + any(", phường Bến Tre", ", xã Mỏ Cày", ", P. 5, Q. 3")
                + any(", tỉnh Vĩnh Long", "");
      };
    }

    private String citizen() {
      return random.nextBoolean()
          ? any("0", "1") + two(30 + random.nextInt(70)) + figures(6)
          : any("2", "3") + two(random.nextInt(26)) + figures(6);
    }

    private String tax() {
      int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
      while (true) {
        var nine = figures(9);
        var sum = IntStream.range(0, 9).map(i -> weights[i] * (nine.charAt(i) - '0')).sum();
        if (10 - sum % 11 < 10) {
          return nine + (10 - sum % 11) + (random.nextInt(10) == 0 ? "-001" : "");
        }
      }
    }

    Looked other(Other kind, int seed) {
      return switch (kind) {
        case ORDER_NUMBERS ->
            new Looked("x", "Số thứ tự", ColumnType.INTEGER, values(i -> "" + (100000 + i)));
        case AMOUNTS ->
            new Looked(
                "x",
                "Thành tiền",
                ColumnType.DECIMAL,
                values(i -> random.nextInt(1 << 30) + "000"));
        case LONG_CODES -> new Looked("x", "Mã hồ sơ", ColumnType.TEXT, values(i -> figures(10)));
        case TWELVE_FIGURES ->
            new Looked("x", "Số phát hành", ColumnType.TEXT, values(i -> figures(12)));
        case DAYS ->
            new Looked(
                "x",
                any("Ngày cấp", "Ngày nộp", "Ngày báo cáo"),
                ColumnType.DATE,
                values(i -> "2024-05-" + two(1 + i % 28)));
        case STREETS ->
            new Looked(
                "x",
                any("Tên đường", "Tuyến đường", "Đường phố"),
                ColumnType.TEXT,
                values(i -> people.name(random)));
        case SCHOOLS ->
            new Looked(
                "x",
                any("Tên trường", "Trường"),
                ColumnType.TEXT,
                values(i -> "Trường THPT " + people.name(random)));
        case OFFICES ->
            new Looked(
                "x",
                any("Địa chỉ trụ sở", "Địa chỉ công ty", "Địa chỉ"),
                ColumnType.TEXT,
                values(i -> value(PersonalKind.ADDRESS, "")));
        case LANDLINES ->
            new Looked(
                "x", "Điện thoại cơ quan", ColumnType.TEXT, values(i -> "0270" + figures(7)));
        case PRODUCTS ->
            new Looked(
                "x",
                "Sản phẩm",
                ColumnType.TEXT,
                values(i -> any("Bưởi da xanh", "Kẹo dừa", "Gạo ST25", "Tôm khô")));
        case SENTENCES ->
            new Looked(
                "x",
                "Nội dung",
                ColumnType.TEXT,
                values(i -> "Đề nghị xem xét hồ sơ số " + figures(4) + " của đơn vị"));
      };
    }

    private List<String> values(Function<Integer, String> one) {
      return IntStream.range(0, VALUES).mapToObj(one::apply).toList();
    }

    private String any(String... choices) {
      return choices[random.nextInt(choices.length)];
    }

    private String figures(int count) {
      var text = new StringBuilder();
      IntStream.range(0, count).forEach(i -> text.append(random.nextInt(10)));
      return text.toString();
    }

    private static String two(int number) {
      return number < 10 ? "0" + number : "" + number;
    }
  }
}
