package vn.phusa.store.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;
import vn.phusa.store.lake.Filter.Operand.Arithmetic;
import vn.phusa.store.lake.Filter.Operand.Folded;
import vn.phusa.store.lake.Filter.Operand.Literal;
import vn.phusa.store.lake.Filter.Operand.Property;
import vn.phusa.store.lake.Filter.Operator;
import vn.phusa.store.lake.Filter.Sign;

/** CQL2 text, right and wrong. */
class Cql2Test {

  private static final Property A = new Property("a");
  private static AnnotationConfigApplicationContext context;
  private static Cql2 cql2;

  @BeforeAll
  static void start() {
    context = new AnnotationConfigApplicationContext("vn.phusa.store.lake.cql2");
    cql2 = context.getBean(Cql2.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void comparisonsAreRead() {
    assertThat(cql2.parse("a = 1")).isEqualTo(compare(Operator.EQUAL, number("1")));
    assertThat(cql2.parse("a<>-1.5e3")).isEqualTo(compare(Operator.NOT_EQUAL, number("-1.5e3")));
    assertThat(cql2.parse("a < 'x'")).isEqualTo(compare(Operator.LESS, new Literal("x")));
    assertThat(cql2.parse("a <= TRUE"))
        .isEqualTo(compare(Operator.LESS_OR_EQUAL, new Literal(true)));
    assertThat(cql2.parse("a > DATE('2024-02-29')"))
        .isEqualTo(compare(Operator.GREATER, new Literal(LocalDate.of(2024, 2, 29))));
    assertThat(cql2.parse("a >= timestamp('2024-01-01T00:00:00Z')"))
        .isEqualTo(
            compare(Operator.GREATER_OR_EQUAL, new Literal(Instant.parse("2024-01-01T00:00:00Z"))));
  }

  @Test
  void namesAndTextsMayHoldQuotes() {
    assertThat(cql2.parse("\"số \"\"1\"\"\" = 'O''Hara'"))
        .isEqualTo(
            new Filter.Compare(new Property("số \"1\""), Operator.EQUAL, new Literal("O'Hara")));
  }

  @Test
  void andBindsCloserThanOrAndNotCloserThanBoth() {
    assertThat(cql2.parse("NOT a = 1 AND a = 2 OR a = 3"))
        .isEqualTo(
            new Filter.Or(
                List.of(
                    new Filter.And(
                        List.of(
                            new Filter.Not(compare(Operator.EQUAL, number("1"))),
                            compare(Operator.EQUAL, number("2")))),
                    compare(Operator.EQUAL, number("3")))));
    assertThat(cql2.parse("a = 1 and (a = 2 or a = 3)")).isInstanceOf(Filter.And.class);
  }

  @Test
  void predicatesAreRead() {
    assertThat(cql2.parse("a BETWEEN 1 AND 2"))
        .isEqualTo(new Filter.Between(A, number("1"), number("2")));
    assertThat(cql2.parse("a NOT IN (1, 2)"))
        .isEqualTo(new Filter.Not(new Filter.In(A, List.of(number("1"), number("2")))));
    assertThat(cql2.parse("a LIKE 'x%'")).isEqualTo(new Filter.Like(A, new Literal("x%")));
    assertThat(cql2.parse("a IS NOT NULL")).isEqualTo(new Filter.Not(new Filter.IsNull(A)));
    assertThat(cql2.parse("S_INTERSECTS(a, BBOX(-1, 2.5, 3, 4))"))
        .isEqualTo(new Filter.InBox("a", -1, 2.5, 3, 4));
    assertThat(cql2.parse("CASEI(a) = ACCENTI(CASEI('x'))"))
        .isEqualTo(new Filter.Compare(new Folded(A), Operator.EQUAL, new Folded(new Literal("x"))));
  }

  @Test
  void arithmeticKeepsItsOrder() {
    assertThat(cql2.parse("a = 1 + 2 * (3 - b)"))
        .isEqualTo(
            compare(
                Operator.EQUAL,
                new Arithmetic(
                    number("1"),
                    Sign.PLUS,
                    new Arithmetic(
                        number("2"),
                        Sign.TIMES,
                        new Arithmetic(number("3"), Sign.MINUS, new Property("b"))))));
    assertThat(cql2.parse("((a) = ((1)))")).isEqualTo(compare(Operator.EQUAL, number("1")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, 1",
        "a, 2",
        "a =, 4",
        "a = 1 AND, 10",
        "a == 1, 4",
        "a = 'x, 5",
        "(a = 1, 7",
        "a = 1), 6",
        "a IN (), 7",
        "a BETWEEN 1, 12",
        "a = 1; drop table x, 6",
        "a = DATE('hôm nay'), 5",
        "a = 1e999999999, 5",
        "AND a = 1, 1",
        "a LIKE, 7",
        "foo(a) = 1, 4",
        "a = 1 b = 2, 7",
        "S_INTERSECTS(a), 15"
      })
  void aFaultIsNamedWithItsPlace(String text, int place) {
    assertThatThrownBy(() -> cql2.parse(text))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(LakeCode.QUERY_INVALID);
              assertThat(problem.getMessage()).startsWith("QUERY_INVALID [" + place + ", ");
              assertThat(problem.sentence(Words.VIETNAMESE)).contains("ký tự thứ " + place);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "NOT ", "a = (", "a = -(", "a = 1 AND (", "a = CASEI(", "a = 1 + "})
  void deepAndLongTextsAreRefusedWithoutHarm(String piece) {
    assertThatThrownBy(() -> cql2.parse(piece.repeat(3000)))
        .isInstanceOf(Problem.class)
        .hasMessageStartingWith("QUERY_INVALID");
    assertThatThrownBy(() -> cql2.parse("a = 1 OR ".repeat(450) + piece.repeat(40)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void theLongestAllowedTextBecomesSql() {
    var text = "a = 1" + " OR a = 1".repeat(499);
    var sum = "a = 1" + " + 1".repeat(499);
    assertThat(sql(text)).endsWith("\"a\" = 1)");
    assertThat(sql(sum)).contains("+ 1)");
    assertThat(sql("(".repeat(50) + "a = 1" + ")".repeat(50))).isEqualTo("\"a\" = 1");
  }

  @Test
  void randomTextIsReadOrRefusedAndNeverBreaks() {
    var random = new Random(7);
    var pieces =
        List.of(
            "a",
            "=",
            "(",
            ")",
            "NOT",
            "AND",
            "OR",
            "1",
            "'x'",
            "IN",
            ",",
            "BETWEEN",
            "LIKE",
            "+",
            "-",
            "\"",
            "'",
            "IS",
            "NULL",
            "CASEI(",
            "DATE('2024-01-01')",
            "\u0000",
            "đ",
            "😀",
            "BBOX",
            "S_INTERSECTS(",
            "*",
            "<",
            ">",
            ".5",
            "\n");
    for (var i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (var j = random.nextInt(12); j >= 0; j--) {
        text.append(pieces.get(random.nextInt(pieces.size()))).append(' ');
      }
      readOrRefused(text.toString());
    }
  }

  private static void readOrRefused(String text) {
    try {
      assertThat(cql2.parse(text)).isNotNull();
    } catch (Problem e) {
      assertThat(e.code()).as(text).isEqualTo(LakeCode.QUERY_INVALID);
    }
  }

  @Test
  void valuesNeverBecomeSql() {
    assertThat(sql("b = 'x'' OR 1=1 --'")).isEqualTo("\"b\" = 'x'' OR 1=1 --'");
    assertThat(sql("b LIKE '100\\%'")).contains("escape '\\'");
  }

  private static String sql(String text) {
    var condition =
        cql2.condition(
            cql2.parse(text),
            name ->
                name.equals("a")
                    ? DSL.field(DSL.name(name), SQLDataType.BIGINT)
                    : DSL.field(DSL.name(name), SQLDataType.VARCHAR));
    return DSL.using(SQLDialect.DUCKDB).renderInlined(condition).replaceAll("\\s+", " ");
  }

  private static Filter compare(Operator operator, Filter.Operand right) {
    return new Filter.Compare(A, operator, right);
  }

  private static Literal number(String text) {
    return new Literal(new BigDecimal(text));
  }
}
