package vn.phusa.base.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A reporting period: a year, half, quarter or month. Written canonically as in SDMX's and ISO
 * 8601's manner: {@code 2024}, {@code 2024-H1}, {@code 2024-Q1}, {@code 2024-09}; that text sorts
 * by time within one frequency.
 *
 * @param index which one of the year, from 1; 1 for a year
 * @param preliminary the figures of the period are not final yet (sơ bộ, ước tính); no part of the
 *     canonical text
 */
public record Period(int year, Frequency frequency, int index, boolean preliminary)
    implements Comparable<Period> {

  /** How often in a year. */
  public enum Frequency {
    YEAR(12),
    HALF(6),
    QUARTER(3),
    MONTH(1);

    private final int months;

    Frequency(int months) {
      this.months = months;
    }

    /** How many months one period of this frequency lasts. */
    public int months() {
      return months;
    }
  }

  private static final Comparator<Period> BY_TIME =
      Comparator.comparing(Period::first)
          .thenComparing(Period::last)
          .thenComparing(Period::preliminary);

  public Period {
    Objects.checkIndex(year, 10_000);
    Objects.checkIndex(index - 1, 12 / frequency.months());
  }

  public static Period year(int year) {
    return new Period(year, Frequency.YEAR, 1, false);
  }

  public static Period half(int year, int half) {
    return new Period(year, Frequency.HALF, half, false);
  }

  public static Period quarter(int year, int quarter) {
    return new Period(year, Frequency.QUARTER, quarter, false);
  }

  public static Period month(int year, int month) {
    return new Period(year, Frequency.MONTH, month, false);
  }

  /**
   * Reads the Vietnamese and English ways of writing: {@code Quý I/2024}, {@code Quý 1 năm 2024},
   * {@code Q1 2024}, {@code Tháng 9 năm 2024}, {@code T9/2024}, {@code 9/2024}, {@code 09-2024},
   * {@code 6 tháng đầu năm 2024}, {@code Năm 2024}, {@code 2024}, {@code Sơ bộ 2023}, {@code Prel.
   * 2016}, {@code September 2024}, and the canonical text. Years are 1900 to 2100. Empty for every
   * other text.
   */
  public static Optional<Period> parse(String text) {
    return PeriodText.read(text);
  }

  /** The same period with figures that are not final yet. */
  public Period asPreliminary() {
    return new Period(year, frequency, index, true);
  }

  /** The first day. */
  public LocalDate first() {
    return LocalDate.of(year, (index - 1) * frequency.months() + 1, 1);
  }

  /** The last day. */
  public LocalDate last() {
    return YearMonth.of(year, index * frequency.months()).atEndOfMonth();
  }

  /** By first day, then by last day (a month before the quarter and the year it begins). */
  @Override
  public int compareTo(Period other) {
    return BY_TIME.compare(this, other);
  }

  /** The canonical text. */
  @Override
  public String toString() {
    var inYear =
        switch (frequency) {
          case YEAR -> "";
          case HALF -> "-H" + index;
          case QUARTER -> "-Q" + index;
          case MONTH -> String.format(Locale.ROOT, "-%02d", index);
        };
    return String.format(Locale.ROOT, "%04d", year) + inYear;
  }
}
