package vn.phusa.store.contract.duckdb;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.ContractCode;
import vn.phusa.store.contract.Relation;

/**
 * Which field of the source a column comes from: by its source header as it stands, then without
 * case, diacritics and doubled spaces, then by label and id.
 */
record Headers(Relation relation) {

  /**
   * @throws Problem {@code COLUMN_NOT_IN_SOURCE} when a required column has none
   */
  Optional<Integer> find(Column column) {
    var found = position(column.source(), UnaryOperator.identity()).or(() -> findFolded(column));
    if (found.isEmpty() && column.required()) {
      throw new Problem(
          ContractCode.COLUMN_NOT_IN_SOURCE,
          column.label(),
          column.source(),
          String.join(", ", relation.headers()));
    }
    return found;
  }

  private Optional<Integer> findFolded(Column column) {
    return Stream.of(column.source(), column.label(), column.id())
        .filter(name -> !name.isBlank())
        .flatMap(name -> position(name, Headers::fold).stream())
        .findFirst();
  }

  private Optional<Integer> position(String name, UnaryOperator<String> form) {
    var wanted = form.apply(name);
    return IntStream.range(0, relation.headers().size())
        .filter(i -> form.apply(relation.headers().get(i)).equals(wanted))
        .boxed()
        .findFirst();
  }

  private static String fold(String name) {
    return Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'd'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[\\s\\u00a0_]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
