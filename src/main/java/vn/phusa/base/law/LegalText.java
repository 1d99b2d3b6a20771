package vn.phusa.base.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.phusa.base.text.Slug;

/**
 * A legal document, or one article of it.
 *
 * @param number as printed, {@code 20/2020/QĐ-TTg}
 * @param issuer who issued it; empty when not known here
 * @param article {@code Điều 4} or empty for the whole document
 * @param validFrom empty when not known here
 * @param validTo the first day on which it is no more in force
 * @param replacedBy numbers of what applies instead
 * @param source where this row was learned
 * @param note what a reader should know: transition, doubt
 * @param subjects what rests on it, as {@code directory.agency.code}
 */
public record LegalText(
    String number,
    Kind kind,
    String issuer,
    String title,
    String article,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    List<String> replacedBy,
    String source,
    String note,
    List<String> subjects) {

  public LegalText {
    replacedBy = List.copyOf(replacedBy);
    subjects = List.copyOf(subjects);
  }

  /** Kinds of document. */
  public enum Kind {
    LAW,
    RESOLUTION,
    DECREE,
    DECISION,
    CIRCULAR,
    REGULATION,
    STANDARD
  }

  /** Names it in addresses: {@code 20-2020-qd-ttg-dieu-4}. */
  public String id() {
    return idOf(number + " " + article);
  }

  /** The id of a number as somebody writes it. */
  public static String idOf(String reference) {
    return Slug.of(reference);
  }
}
