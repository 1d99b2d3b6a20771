package vn.phusa.share.portal.inner;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.Rows;
import vn.phusa.store.lake.TableColumn;

/** Rows as JSON: objects by column id, dates as ISO 8601, geometry as GeoJSON. */
public final class JsonRows {

  private final JsonMapper json;

  public JsonRows(JsonMapper json) {
    this.json = json;
  }

  /** One array of objects. */
  void array(Rows rows, OutputStream out) {
    try (var generator = generator(out)) {
      generator.writeStartArray();
      each(rows, row -> object(generator, rows.columns(), row, -1));
      generator.writeEndArray();
    }
  }

  /** An RFC 7946 FeatureCollection; {@code geometry} is the place of the column that holds it. */
  void features(Rows rows, int geometry, OutputStream out) {
    try (var generator = generator(out)) {
      generator.writeStartObject();
      generator.writeStringProperty("type", "FeatureCollection");
      generator.writeArrayPropertyStart("features");
      each(rows, row -> feature(generator, rows.columns(), row, geometry));
      generator.writeEndArray();
      generator.writeEndObject();
    }
  }

  private static void feature(
      JsonGenerator generator,
      List<TableColumn> columns,
      List<@Nullable Object> row,
      int geometry) {
    generator.writeStartObject();
    generator.writeStringProperty("type", "Feature");
    generator.writeName("geometry");
    value(generator, columns.get(geometry), row.get(geometry));
    generator.writeName("properties");
    object(generator, columns, row, geometry);
    generator.writeEndObject();
  }

  /** One row as an object without the column at {@code left}; -1 leaves nothing out. */
  public static void object(
      JsonGenerator generator, List<TableColumn> columns, List<@Nullable Object> row, int left) {
    generator.writeStartObject();
    for (var place = 0; place < columns.size(); place++) {
      if (place != left) {
        generator.writeName(columns.get(place).id());
        value(generator, columns.get(place), row.get(place));
      }
    }
    generator.writeEndObject();
  }

  private static void value(JsonGenerator generator, TableColumn column, @Nullable Object value) {
    switch (value) {
      case null -> generator.writeNull();
      case Long number -> generator.writeNumber(number);
      case Integer number -> generator.writeNumber(number);
      case BigDecimal number -> generator.writeNumber(plain(number));
      case Double number -> real(generator, number);
      case Boolean truth -> generator.writeBoolean(truth);
      case String text when column.type() == ColumnType.GEOMETRY -> generator.writeRawValue(text);
      case Object other -> generator.writeString(other.toString());
    }
  }

  private static void real(JsonGenerator generator, double number) {
    if (Double.isFinite(number)) {
      generator.writeNumber(number);
      return;
    }
    generator.writeNull();
  }

  /** Without the trailing zeros of DECIMAL(38, 9) and without an exponent. */
  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A generator that leaves the stream open: the server ends it. */
  public JsonGenerator generator(OutputStream out) {
    var writer = json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
    return writer.createGenerator(out);
  }

  private static void each(Rows rows, java.util.function.Consumer<List<@Nullable Object>> action) {
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      action.accept(row.get());
    }
  }
}
