package vn.phusa.store.contract.odcs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.phusa.store.lake.ColumnType;

/** The types of the lake as ODCS names them: a logical type, and ours as the physical one. */
final class LogicalTypes {

  private LogicalTypes() {}

  static String logical(ColumnType type) {
    return switch (type) {
      case TEXT, PERIOD -> "string";
      case INTEGER -> "integer";
      case DECIMAL, DOUBLE -> "number";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case TIME -> "time";
      case TIMESTAMP -> "timestamp";
      case GEOMETRY -> "object";
    };
  }

  static String physical(ColumnType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** Our physical type decides; a document from elsewhere is read by its logical type. */
  static Optional<ColumnType> read(String logical, Optional<String> physical) {
    return physical.flatMap(LogicalTypes::ours).or(() -> foreign(logical));
  }

  private static Optional<ColumnType> ours(String physical) {
    return Arrays.stream(ColumnType.values())
        .filter(type -> physical(type).equals(physical.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static Optional<ColumnType> foreign(String logical) {
    return switch (logical) {
      case "string" -> Optional.of(ColumnType.TEXT);
      case "integer" -> Optional.of(ColumnType.INTEGER);
      case "number" -> Optional.of(ColumnType.DECIMAL);
      case "boolean" -> Optional.of(ColumnType.BOOLEAN);
      case "date" -> Optional.of(ColumnType.DATE);
      case "time" -> Optional.of(ColumnType.TIME);
      case "timestamp" -> Optional.of(ColumnType.TIMESTAMP);
      default -> Optional.empty();
    };
  }
}
