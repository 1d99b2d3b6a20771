package vn.phusa.collect.source.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.collect.ingest.RunFailure;
import vn.phusa.collect.source.Origin;

/** What this room keeps as JSON in its tables. */
final class Json {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private Json() {}

  static String of(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }

  static Map<String, String> texts(ResultSet row, String column) throws SQLException {
    return JsonMapper.shared().readValue(row.getString(column), TEXTS);
  }

  static Optional<RunFailure> failure(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("failure"))
        .map(json -> JsonMapper.shared().readValue(json, RunFailure.class));
  }

  static Optional<Origin> origin(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("origin"))
        .map(json -> JsonMapper.shared().readValue(json, Origin.class));
  }

  static @Nullable String ofFailure(Optional<RunFailure> failure) {
    return failure.map(Json::of).orElse(null);
  }
}
