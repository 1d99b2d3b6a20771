package vn.phusa.refine.quality.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What this room keeps as JSON in its tables. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
    return MAPPER.readValue(row.getString(column), type);
  }

  static <T> List<T> list(ResultSet row, String column, Class<T> type) throws SQLException {
    var lists = MAPPER.getTypeFactory().constructCollectionType(List.class, type);
    return MAPPER.readValue(row.getString(column), lists);
  }
}
