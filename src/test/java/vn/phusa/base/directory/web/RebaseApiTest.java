package vn.phusa.base.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.FigureTable;
import vn.phusa.base.directory.LocatedUnit;
import vn.phusa.base.directory.Rebase;
import vn.phusa.base.directory.RebaseOrder;
import vn.phusa.base.directory.RebaseOrder.Sharing;
import vn.phusa.base.directory.Rebased;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.problem.Problem;

/** What a table of a request is read as, and what is said when it cannot be read. */
class RebaseApiTest {

  private static final String ADDRESS = "/api/v1/units/rebase?date=2025-06-30";
  private static final LocatedUnit PRESENT =
      new LocatedUnit(
          new Unit(
              "00004",
              Unit.Level.COMMUNE,
              "phường",
              "Phường Ba Đình",
              Optional.of("01"),
              LocalDate.of(2025, 7, 1),
              Optional.empty()),
          List.of());

  private final AtomicReference<FigureTable> table = new AtomicReference<>();
  private final AtomicReference<RebaseOrder> order = new AtomicReference<>();

  /** Puts the first row into one unit and leaves the others out. */
  private final Rebase rebase =
      (asked, how) -> {
        table.set(asked);
        order.set(how);
        var first = asked.rows().getFirst();
        return new Rebased(
            List.of(
                new Rebased.Row(
                    PRESENT,
                    first.values(),
                    Rebased.Quality.EXACT,
                    List.of(first.code()),
                    List.of(),
                    0)),
            asked.rows().stream()
                .skip(1)
                .map(row ->
                    new Rebased.LeftOut(
                        row.code(),
                        List.of(),
                        Rebased.Reason.CODE_UNKNOWN,
                        List.of(),
                        row.values()))
                .toList(),
            asked.columns().stream()
                .map(column ->
                    new Rebased.Total(column, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO))
                .toList());
      };

  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(
              new RebaseApi(rebase, new RebaseWish(new Days(Clock.systemUTC()))))
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ma,so|'00004,1234.5'|1234.5",
        "Mã xã;Tên;Số hộ|'00004;Trúc Bạch;1.234,5'|1234.5",
        "ten\tcode\tso|'Trúc Bạch\t00004\t1.234.567'|1234567",
        "\uFEFFma_dvhc,so|'00004,\"1,234.5\"'|1234.5",
        "ma,so|'00004,-7'|-7"
      })
  void readsTablesInTheirWaysOfWriting(String header, String line, BigDecimal figure)
      throws Exception {
    mvc.perform(post(ADDRESS).contentType("text/csv").content(header + "\r\n" + line + "\r\n"))
        .andExpect(jsonPath("$.rows[0].quality").value("EXACT"));
    var row = read().rows().getFirst();
    assertThat(row.code()).isEqualTo("00004");
    assertThat(row.values().values())
        .singleElement()
        .satisfies(read -> assertThat(read).isEqualByComparingTo(figure));
  }

  @Test
  void anEmptyCellIsNoFigureAndATextColumnIsLeftAside() throws Exception {
    csv("ma,ten,a,b\n1,x,,2\n2,y,3,\n");
    assertThat(read().columns()).containsExactly("a", "b");
    assertThat(read().rows().getFirst().values()).containsOnlyKeys("b");
    assertThat(read().rows().getLast().values()).containsOnlyKeys("a");
  }

  @Test
  void takesTheOrderFromTheParameters() throws Exception {
    mvc.perform(
        post(ADDRESS + "&level=province&method=even&code=don_vi&decimal=comma")
            .contentType("text/csv")
            .content("don_vi,so\n83,\"1.234\"\n"));
    assertThat(order.get())
        .isEqualTo(
            new RebaseOrder(LocalDate.of(2025, 6, 30), Unit.Level.PROVINCE, new Sharing.Evenly()));
    assertThat(read().rows().getFirst().values().get("so")).isEqualByComparingTo("1234");
  }

  @Test
  void readsJsonWithWeights() throws Exception {
    var body =
        """
        {"rows":[{"code":"00016","values":{"so":7,"khong":null}}],
         "weights":[{"old":"00016","present":"00004","weight":3}]}
        """;
    mvc.perform(post(ADDRESS + "&method=weight").contentType("application/json").content(body));
    assertThat(read().columns()).containsExactly("so");
    assertThat(((Sharing.Weighted) Objects.requireNonNull(order.get()).sharing()).weights())
        .containsExactly(new RebaseOrder.Weight("00016", "00004", BigDecimal.valueOf(3)));
  }

  @Test
  void answersCsvThatAddsUpAndHoldsNoFormula() throws Exception {
    mvc.perform(
            post(ADDRESS + "&f=csv").contentType("text/csv").content("ma,so\n00013,1.50\n=1+1,2\n"))
        .andExpect(content().contentType("text/csv;charset=UTF-8"))
        .andExpect(
            content()
                .string(
                    """
                    quality,code,name,so,codes,missing
                    EXACT,00004,"Phường Ba Đình",1.5,00013,0
                    LEFT_OUT_CODE_UNKNOWN,"'=1+1",,2,,
                    """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|REBASE_FIGURES_MISSING",
        "ma,so|REBASE_FIGURES_MISSING",
        "'ma,so\n1,x'|REBASE_FIGURES_MISSING",
        "'ten,so\nx,1'|REBASE_COLUMN_MISSING",
        "'ma,so\n1,2\n1,3'|REBASE_CODE_REPEATED",
        "'ma,so\n1,2\n2,hai'|REBASE_NUMBER_MALFORMED",
        "'ma,so\n1,1.234\n2,2.345'|REBASE_NUMBERS_AMBIGUOUS",
        "'ma,so\n1,\"2'|REBASE_UNREADABLE"
      })
  void refusesTablesThatCannotBeRead(String csv, DirectoryCode code) {
    refused(ADDRESS, csv, "text/csv", code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?date=30/6/2025|DAY_MALFORMED",
        "?date=2025-06-31|DAY_MALFORMED",
        "?date=2025-06-30&level=district|REBASE_LEVEL_WRONG",
        "?date=2025-06-30&method=fair|REBASE_METHOD_UNKNOWN",
        "?date=2025-06-30&decimal=x|REBASE_METHOD_UNKNOWN",
        "?date=2025-06-30&code=xa|REBASE_COLUMN_MISSING"
      })
  void refusesParametersThatCannotBe(String query, DirectoryCode code) {
    refused("/api/v1/units/rebase" + query, "ma,so\n00004,1\n", "text/csv", code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|REBASE_FIGURES_MISSING",
        "[]|REBASE_UNREADABLE",
        "{\"rows\":[null]}|REBASE_UNREADABLE",
        "{\"rows\":[{\"code\":null,\"values\":{}}]}|REBASE_UNREADABLE",
        "{\"rows\":[{\"code\":\"1\",\"values\":{\"a\":\"x\"}}]}|REBASE_UNREADABLE",
        "{\"rows\":[{\"code\":\"1\",\"values\":{\"a\":1e999999999}}]}|REBASE_NUMBER_MALFORMED",
        "{\"rows\":[{\"code\":\"1\",\"values\":{}},{\"code\":\"1\",\"values\":{}}]}|REBASE_CODE_REPEATED",
        "{\"rows\":[{\"code\":\"1\",\"values\":{}}],\"weights\":[{\"old\":\"1\"}]}|REBASE_UNREADABLE"
      })
  void refusesJsonThatIsNoTable(String json, DirectoryCode code) {
    refused(ADDRESS, json, "application/json", code);
  }

  @Test
  void namesALineOnlyWhereItKnowsOne() {
    assertThatThrownBy(() -> RebaseBody.of("{\"rows\":[null]}").table())
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.sentence(Locale.ENGLISH)).contains("cannot be read. Send"));
    assertThatThrownBy(() -> RebaseBody.of("{\n["))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.sentence(Locale.of("vi"))).contains("bảng, ở dòng 2. Hãy"));
  }

  @Test
  void refusesWhatIsTooLarge() {
    var rows =
        IntStream.range(0, FigureText.MOST_ROWS + 1)
            .mapToObj(row -> row + ",1")
            .collect(Collectors.joining("\n", "ma,so\n", ""));
    refused(ADDRESS, rows, "text/csv", DirectoryCode.REBASE_TOO_LARGE);
    refused(ADDRESS, "x".repeat((2 << 20) + 1), "text/csv", DirectoryCode.REBASE_TOO_LARGE);
    var wide =
        IntStream.range(0, 60).mapToObj(n -> "\"c" + n + "\":1").collect(Collectors.joining(","));
    var json = "{\"rows\":[{\"code\":\"1\",\"values\":{" + wide + "}}]}";
    refused(ADDRESS, json, "application/json", DirectoryCode.REBASE_TOO_LARGE);
    refused(ADDRESS, "ma" + ",so".repeat(60) + "\n1\n", "text/csv", DirectoryCode.REBASE_TOO_LARGE);
  }

  private void csv(String body) throws Exception {
    mvc.perform(post(ADDRESS).contentType("text/csv").content(body));
  }

  private FigureTable read() {
    return Optional.ofNullable(table.get())
        .orElse(new FigureTable(List.of(), List.of(new FigureTable.Row("", Map.of()))));
  }

  private void refused(String address, String body, String type, DirectoryCode code) {
    assertThatThrownBy(() -> mvc.perform(post(address).contentType(type).content(body)))
        .cause()
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
