package vn.phusa.collect.ingest.geo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.CellForm;
import vn.phusa.collect.ingest.inner.RecordSink;

/**
 * An open GeoPackage. The file is strange: it is opened to be read only, loads no extension, trusts
 * nothing in its schema, and of it only real tables are read, never a view.
 */
final class GeoPackage implements AutoCloseable {

  private static final int MOST_LAYERS = 60;

  private final SourceFile file;
  private final Connection connection;

  /**
   * @param geometry the column with the geometry; empty for a table without
   */
  record Layer(String table, String title, String geometry, Optional<Measure> measure) {}

  GeoPackage(SourceFile file) throws SQLException {
    this.file = file;
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setOpenMode(SQLiteOpenMode.READONLY);
    config.enableLoadExtension(false);
    var uri = file.path().toUri().getRawPath();
    this.connection = config.createConnection("jdbc:sqlite:file:" + uri + "?immutable=1");
    try (var statement = connection.createStatement()) {
      statement.execute("pragma trusted_schema = off");
      statement.execute("pragma cell_size_check = on");
    } catch (SQLException broken) {
      connection.close();
      throw broken;
    }
  }

  /** Layers and tables in the order of the contents. */
  List<Layer> layers() throws SQLException {
    if (!has("gpkg_contents") || !has("gpkg_geometry_columns") || !has("gpkg_spatial_ref_sys")) {
      throw new Problem(IngestCode.FORMAT_UNKNOWN, file.name(), "SQLite");
    }
    var layers = new ArrayList<Layer>();
    var sql =
        """
        select c.table_name, coalesce(nullif(c.identifier, ''), c.table_name), g.column_name,
            s.organization, s.organization_coordsys_id, s.definition
        from gpkg_contents c
        join sqlite_master m on m.name = c.table_name and m.type = 'table'
        left join gpkg_geometry_columns g on g.table_name = c.table_name
        left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
        where c.data_type in ('features', 'attributes') order by c.rowid limit 60
        """;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next() && layers.size() < MOST_LAYERS) {
        layers.add(layer(rows));
      }
    }
    return layers;
  }

  private Layer layer(ResultSet row) throws SQLException {
    var geometry = text(row, 3);
    var measure = geometry.isEmpty() ? Optional.<Measure>empty() : Optional.of(measure(row));
    return new Layer(text(row, 1), text(row, 2), geometry, measure);
  }

  private Measure measure(ResultSet row) throws SQLException {
    var code = row.getInt(5);
    var known =
        text(row, 4).equalsIgnoreCase("EPSG")
            ? CoordinateSystem.ofCode(code)
            : Optional.<CoordinateSystem>empty();
    if (known.isPresent()) {
      return Measure.ofItself(known.get());
    }
    if (text(row, 6).isBlank() || text(row, 6).equals("undefined")) {
      return Measure.told(file);
    }
    var shown = ShapefileFormat.shown(text(row, 6)) + " (" + text(row, 4) + ":" + code + ")";
    return CoordinateSystem.of(text(row, 6))
        .map(Measure::ofItself)
        .orElseThrow(() -> new Problem(IngestCode.CRS_UNSUPPORTED, file.name(), shown));
  }

  private static String text(ResultSet row, int column) throws SQLException {
    var text = row.getString(column);
    return text == null ? "" : text;
  }

  private boolean has(String table) throws SQLException {
    var sql = "select count(*) from sqlite_master where type = 'table' and name = ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      return statement.executeQuery().getInt(1) == 1;
    }
  }

  /** Hands over every row of a layer. */
  void each(Layer layer, RecordSink sink) throws SQLException {
    var columns = columns(layer);
    var fields = columns.stream().<Field<?>>map(name -> DSL.field(DSL.name(name))).toList();
    var query =
        DSL.using(SQLDialect.SQLITE)
            .renderInlined(DSL.select(fields).from(DSL.table(DSL.name(layer.table()))));
    var to = new ToWgs84(layer.measure().map(Measure::system).orElse(new CoordinateSystem("", "")));
    var number = 0L;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        var values = new ArrayList<String>(columns.size());
        for (var column = 1; column <= columns.size(); column++) {
          var isGeometry = columns.get(column - 1).equals(layer.geometry());
          values.add(
              isGeometry
                  ? GeoPackageGeometry.read(rows.getBytes(column)).map(to::text).orElse("")
                  : value(rows.getObject(column)));
        }
        sink.take(++number, columns, List.copyOf(values));
      }
    }
  }

  private List<String> columns(Layer layer) throws SQLException {
    var names = new ArrayList<String>();
    try (var statement =
        connection.prepareStatement("select name, type from pragma_table_info(?) order by cid")) {
      statement.setString(1, layer.table());
      var rows = statement.executeQuery();
      while (rows.next()) {
        var binary = text(rows, 2).toUpperCase(java.util.Locale.ROOT).startsWith("BLOB");
        if (!binary || rows.getString(1).equals(layer.geometry())) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }

  private static String value(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Double number -> CellForm.unmistakable(CellForm.plain(number));
      case byte[] binary -> "";
      default -> value.toString();
    };
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
