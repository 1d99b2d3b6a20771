package vn.phusa.collect.source.database;

import io.debezium.data.VariableScaleDecimal;
import io.debezium.time.Date;
import io.debezium.time.MicroTime;
import io.debezium.time.MicroTimestamp;
import io.debezium.time.NanoTime;
import io.debezium.time.NanoTimestamp;
import io.debezium.time.Time;
import io.debezium.time.Timestamp;
import io.debezium.time.ZonedTimestamp;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.database.SourceColumn.Kind;

/** Debezium's values as those that the driver gives for the same columns. */
final class ConnectValues {

  private static final Duration DAY = Duration.ofDays(1);

  private static final String PRECISION = "connect.decimal.precision";

  private ConnectValues() {}

  static SourceColumn column(Field field) {
    var schema = field.schema();
    var name = field.name();
    return switch (Objects.toString(schema.name(), "")) {
      case Date.SCHEMA_NAME -> new SourceColumn(name, Kind.DATE, "DATE");
      case Time.SCHEMA_NAME, MicroTime.SCHEMA_NAME, NanoTime.SCHEMA_NAME ->
          new SourceColumn(name, Kind.TIME, "TIME");
      case Timestamp.SCHEMA_NAME, MicroTimestamp.SCHEMA_NAME, NanoTimestamp.SCHEMA_NAME ->
          new SourceColumn(name, Kind.LOCAL, "TIMESTAMP");
      case ZonedTimestamp.SCHEMA_NAME -> new SourceColumn(name, Kind.INSTANT, "TIMESTAMPTZ");
      case Decimal.LOGICAL_NAME ->
          SourceColumn.decimal(
              name, number(schema, PRECISION), number(schema, Decimal.SCALE_FIELD));
      default -> plain(name, schema.type());
    };
  }

  private static SourceColumn plain(String name, Schema.Type type) {
    return switch (type) {
      case INT8, INT16, INT32, INT64 -> new SourceColumn(name, Kind.INTEGER, "BIGINT");
      case FLOAT32, FLOAT64 -> new SourceColumn(name, Kind.DOUBLE, "DOUBLE");
      case BOOLEAN -> new SourceColumn(name, Kind.BOOLEAN, "BOOLEAN");
      case BYTES -> new SourceColumn(name, Kind.BYTES, "BLOB");
      case STRING, ARRAY, MAP, STRUCT -> SourceColumn.text(name);
    };
  }

  private static int number(Schema schema, String parameter) {
    var parameters = schema.parameters();
    return parameters == null ? 0 : Integer.parseInt(parameters.getOrDefault(parameter, "0"));
  }

  static @Nullable Object value(Schema schema, @Nullable Object raw) {
    if (raw == null) {
      return null;
    }
    return switch (Objects.toString(schema.name(), "")) {
      case Date.SCHEMA_NAME -> LocalDate.ofEpochDay((Integer) raw);
      case Time.SCHEMA_NAME -> time(Duration.ofMillis((Integer) raw));
      case MicroTime.SCHEMA_NAME -> time(Duration.of((Long) raw, ChronoUnit.MICROS));
      case NanoTime.SCHEMA_NAME -> time(Duration.ofNanos((Long) raw));
      case Timestamp.SCHEMA_NAME -> local((Long) raw, ChronoUnit.MILLIS);
      case MicroTimestamp.SCHEMA_NAME -> local((Long) raw, ChronoUnit.MICROS);
      case NanoTimestamp.SCHEMA_NAME -> local((Long) raw, ChronoUnit.NANOS);
      case ZonedTimestamp.SCHEMA_NAME -> OffsetDateTime.parse((String) raw);
      case VariableScaleDecimal.LOGICAL_NAME ->
          VariableScaleDecimal.toLogical((Struct) raw).toString();
      default -> plain(raw);
    };
  }

  private static Object plain(Object raw) {
    return switch (raw) {
      case Byte number -> number.longValue();
      case Short number -> number.longValue();
      case Integer number -> number.longValue();
      case Float number -> number.doubleValue();
      case ByteBuffer bytes -> bytes(bytes);
      case List<?> list -> JsonMapper.shared().writeValueAsString(list);
      default -> raw;
    };
  }

  private static byte[] bytes(ByteBuffer buffer) {
    var bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  /**
   * Its end counts as its last moment, as for PostgreSQL's driver. In MariaDB a time may also be a
   * span of weeks, which no column of times holds: better nothing than another time.
   *
   * @throws Problem {@link SourceCode#SOURCE_FAILED}
   */
  private static LocalTime time(Duration ofDay) {
    if (ofDay.isNegative() || ofDay.compareTo(DAY) > 0) {
      throw new Problem(SourceCode.SOURCE_FAILED, "TIME", ofDay + " > 24 h.");
    }
    return ofDay.equals(DAY) ? LocalTime.MAX : LocalTime.MIDNIGHT.plus(ofDay);
  }

  private static LocalDateTime local(long number, ChronoUnit unit) {
    return LocalDateTime.ofInstant(Instant.EPOCH.plus(number, unit), ZoneOffset.UTC);
  }
}
