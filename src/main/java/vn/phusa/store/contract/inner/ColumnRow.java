package vn.phusa.store.contract.inner;

import java.util.Arrays;
import vn.phusa.store.lake.ColumnType;

/**
 * A column as the form shows it: every field as the text that a person typed.
 *
 * @param keyPosition 1-based place in the key; empty when it is not part of it
 * @param dates patterns, one a line; so are {@code nulls}, {@code truths}, {@code falsehoods} and
 *     {@code codes}
 */
public record ColumnRow(
    String id,
    String label,
    String source,
    String description,
    String type,
    boolean required,
    boolean unique,
    String keyPosition,
    String unit,
    String numbers,
    String decimals,
    String dates,
    String zone,
    String nulls,
    String truths,
    String falsehoods,
    String least,
    String most,
    String pattern,
    String codes,
    String referenceDataset,
    String referenceColumn) {

  /** A browser may send any text where it was offered a list. */
  public boolean hasKnownType() {
    return Arrays.stream(ColumnType.values()).anyMatch(known -> known.name().equals(type));
  }
}
