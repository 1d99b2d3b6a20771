package vn.phusa.store.lake.iceberg;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Metrics;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.types.Comparators;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Footer;

/**
 * A Parquet file as Iceberg's data file, with the counts and bounds of its footer. There are no
 * bounds for doubles (a NaN would not show), for geometry, and where the footer's are not exact.
 */
final class FileMetrics {

  /** Iceberg's usual truncation of text bounds (write.metadata.metrics.default). */
  private static final int TEXT_LENGTH = 16;

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendOffset("+HH:mm", "+00")
          .toFormatter(java.util.Locale.ROOT);

  private final Map<Integer, Long> sizes = new HashMap<>();
  private final Map<Integer, Long> values = new HashMap<>();
  private final Map<Integer, Long> nulls = new HashMap<>();
  private final Map<Integer, ByteBuffer> lower = new HashMap<>();
  private final Map<Integer, ByteBuffer> upper = new HashMap<>();

  private FileMetrics() {}

  static DataFile dataFile(Path path, Footer footer, List<FieldColumn> columns) {
    return DataFiles.builder(PartitionSpec.unpartitioned())
        .withPath(LocalFiles.location(path))
        .withFormat(FileFormat.PARQUET)
        .withFileSizeInBytes(footer.bytes())
        .withMetrics(new FileMetrics().of(footer, columns))
        .build();
  }

  private Metrics of(Footer footer, List<FieldColumn> columns) {
    for (var column : columns) {
      var found = footer.columns().get(column.id());
      if (found != null) {
        add(column, found);
      }
    }
    return new Metrics(footer.rows(), sizes, values, nulls, Map.of(), lower, upper);
  }

  private void add(FieldColumn column, Footer.Column found) {
    sizes.put(column.fieldId(), found.size());
    values.put(column.fieldId(), found.values());
    nulls.put(column.fieldId(), found.nulls());
    bound(column, found, Footer.Bounds::least, false)
        .ifPresent(bytes -> lower.put(column.fieldId(), bytes));
    bound(column, found, Footer.Bounds::most, true)
        .ifPresent(bytes -> upper.put(column.fieldId(), bytes));
  }

  /** Over all row groups; none when one of them that holds values does not say. */
  private static Optional<ByteBuffer> bound(
      FieldColumn column,
      Footer.Column found,
      Function<Footer.Bounds, @Nullable String> side,
      boolean upper) {
    if (found.nulls() == found.values() || silent(found, side)) {
      return Optional.empty();
    }
    var texts = found.bounds().stream().map(side).toList();
    var type = Types.of(column.type());
    return furthest(
            texts.stream().flatMap(text -> value(column.type(), text).stream()), type, upper)
        .flatMap(value -> shortened(value, upper))
        .map(value -> Conversions.toByteBuffer(type, value));
  }

  private static boolean silent(
      Footer.Column found, Function<Footer.Bounds, @Nullable String> side) {
    return found.bounds().stream().map(side).anyMatch(Objects::isNull);
  }

  private static Optional<Object> furthest(Stream<Object> values, Type type, boolean upper) {
    Comparator<Object> order = Comparators.forType(type.asPrimitiveType());
    return upper ? values.max(order) : values.min(order);
  }

  private static Optional<Object> value(ColumnType type, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (type) {
          case TEXT, PERIOD -> text;
          case INTEGER -> Long.parseLong(text);
          case DECIMAL -> new BigDecimal(text).setScale(9);
          case BOOLEAN -> Boolean.parseBoolean(text);
          case DATE -> (int) LocalDate.parse(text).toEpochDay();
          case TIME -> LocalTime.parse(text).getLong(ChronoField.MICRO_OF_DAY);
          case TIMESTAMP -> micros(text);
          case DOUBLE, GEOMETRY -> null;
        });
  }

  private static long micros(String text) {
    return ChronoUnit.MICROS.between(
        java.time.Instant.EPOCH, OffsetDateTime.parse(text, TIME).toInstant());
  }

  /** An upper bound that cannot be shortened to something greater is left out. */
  private static Optional<Object> shortened(Object value, boolean upper) {
    if (!(value instanceof String text)) {
      return Optional.of(value);
    }
    return Optional.ofNullable(
        upper
            ? UnicodeUtil.truncateStringMax(text, TEXT_LENGTH)
            : UnicodeUtil.truncateStringMin(text, TEXT_LENGTH));
  }
}
