package vn.phusa.share.portal.inner;

import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;

/**
 * What stands above a column in a file for people: the header of the file that it came from, or the
 * label when somebody has changed it since; the id of what the contract does not know.
 */
record Headings(Optional<Contract> contract) implements UnaryOperator<String> {

  @Override
  public String apply(String id) {
    return contract.flatMap(known -> known.find(id)).map(Headings::heading).orElse(id);
  }

  private static String heading(Column column) {
    var source = column.source().replaceAll("[\\s\u00a0]+", " ").strip();
    if (!column.label().isBlank() && source.startsWith(column.label())) {
      return source;
    }
    return column.label().isBlank() ? column.id() : column.label();
  }
}
