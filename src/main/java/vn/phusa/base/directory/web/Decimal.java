package vn.phusa.base.directory.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.VietnameseNumber;

/** Which sign stands before decimals in a table. */
enum Decimal {
  /** Whatever reads the whole column; asked for when both do, and differently. */
  AUTO,
  COMMA,
  POINT;

  static Decimal of(String name) {
    try {
      return name.isEmpty() ? AUTO : valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new Problem(unknown, DirectoryCode.REBASE_METHOD_UNKNOWN, name, "auto, comma, point");
    }
  }

  static boolean isNumber(String cell) {
    return !VietnameseNumber.of(cell).none();
  }

  /** The column as figures, line by line; an empty cell as nought. */
  List<BigDecimal> figures(String header, List<String> cells) {
    var numbers = cells.stream().map(Decimal::number).toList();
    var points = whole(numbers, VietnameseNumber::point);
    var commas = whole(numbers, VietnameseNumber::comma);
    var reading =
        switch (this) {
          case POINT -> points;
          case COMMA -> commas;
          case AUTO -> points.isPresent() ? points : commas;
        };
    if (this == AUTO && points.isPresent() && commas.isPresent() && !points.equals(commas)) {
      throw ambiguous(header, cells);
    }
    return reading.orElseThrow(() -> malformed(header, cells));
  }

  private static VietnameseNumber number(String cell) {
    return VietnameseNumber.of(cell.isEmpty() ? "0" : cell);
  }

  private static Optional<List<BigDecimal>> whole(
      List<VietnameseNumber> numbers, Function<VietnameseNumber, Optional<BigDecimal>> reading) {
    var read = numbers.stream().map(reading).flatMap(Optional::stream).toList();
    return read.size() == numbers.size() ? Optional.of(read) : Optional.empty();
  }

  private static Problem ambiguous(String header, List<String> cells) {
    var example =
        cells.stream()
            .filter(cell -> !number(cell).point().equals(number(cell).comma()))
            .findFirst()
            .orElse("");
    return new Problem(DirectoryCode.REBASE_NUMBERS_AMBIGUOUS, header, example);
  }

  private Problem malformed(String header, List<String> cells) {
    for (var line = 0; line < cells.size(); line++) {
      var number = number(cells.get(line));
      var reads = this == COMMA ? number.comma() : number.point();
      if (this == AUTO ? number.none() : reads.isEmpty()) {
        return new Problem(
            DirectoryCode.REBASE_NUMBER_MALFORMED, header, cells.get(line), line + 2);
      }
    }
    return new Problem(DirectoryCode.REBASE_NUMBERS_AMBIGUOUS, header, cells.getFirst());
  }
}
