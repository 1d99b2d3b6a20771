package vn.phusa.store.lake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way out, one at a time; memory stays bounded whatever their number. Used by one
 * thread and closed by it. Values are {@code String, Long, BigDecimal, Double, Boolean, LocalDate,
 * LocalTime, Instant}; a geometry is GeoJSON text.
 */
public interface Rows extends AutoCloseable {

  /** The columns that come, in order. */
  List<TableColumn> columns();

  /** The next row, or empty after the last. */
  Optional<List<@Nullable Object>> next();

  /** The snapshot that they are read from. */
  long snapshot();

  @Override
  void close();
}
