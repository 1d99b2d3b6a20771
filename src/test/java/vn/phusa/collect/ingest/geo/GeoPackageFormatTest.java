package vn.phusa.collect.ingest.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.Told;

class GeoPackageFormatTest {

  private static final List<String> SCHEMA =
      List.of(
          "create table gpkg_contents (table_name text, data_type text, identifier text)",
          "create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer)",
          "create table gpkg_spatial_ref_sys (srs_id integer, organization text,"
              + " organization_coordsys_id integer, definition text)",
          "create table \"tr\"\"ạm\" (fid integer primary key, tên text, cao real, anh blob, geom point)",
          "insert into gpkg_contents values ('tr\"ạm', 'features', 'Các trạm'),"
              + " ('xem', 'features', 'view')",
          "create view xem as select * from \"tr\"\"ạm\"");

  @TempDir Path folder;

  private final GeoPackageFormat format = new GeoPackageFormat();

  @Test
  void readsTheTablesThatItsContentsNameAndNoViews() throws Exception {
    var file = made("insert into gpkg_spatial_ref_sys values (7, 'EPSG', 9209, '')");
    var found = format.find(file);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().title()).isEqualTo("Các trạm");
    assertThat(found.getFirst().source().headers()).containsExactly("fid", "tên", "cao", "geom");
    assertThat(found.getFirst().sample())
        .containsExactly(
            List.of("1", "An Bình", "12.3450", "POINT (106.04945069 10.21784051)"),
            List.of("2", "An Hội", "", ""));
    assertThat(Maps.rows(format.open(file, found.getFirst().source(), folder)))
        .isEqualTo(found.getFirst().sample());
  }

  @Test
  void readsASystemThatIsOnlyDescribed() throws Exception {
    var file =
        made("insert into gpkg_spatial_ref_sys values (7, 'NONE', 1, '%s')".formatted(Maps.VN2000));
    assertThat(format.find(file).getFirst().sample().getFirst())
        .endsWith("POINT (106.04945069 10.21784051)");
  }

  @Test
  void takesTheSystemThatAPersonSaysWhereTheFileSaysNone() throws Exception {
    var silent = made("insert into gpkg_spatial_ref_sys values (7, 'NONE', -1, 'undefined')");
    var file = silent.with(Told.of(Optional.of("EPSG:9209"), Optional.empty()));
    var found = format.find(file).getFirst();
    assertThat(found.sample().getFirst()).endsWith("POINT (106.04945069 10.21784051)");
  }

  @Test
  void refusesUnknownSystemsOtherDatabasesAndDamage() throws Exception {
    refused(
        made("insert into gpkg_spatial_ref_sys values (7, 'EPSG', 2154, 'PROJCS[\"RGF93\"]')"),
        IngestCode.CRS_UNSUPPORTED);
    refused(
        made("insert into gpkg_spatial_ref_sys values (7, 'NONE', -1, 'undefined')"),
        IngestCode.CRS_MISSING);
    refused(made("drop table gpkg_contents"), IngestCode.FORMAT_UNKNOWN);
    var good = made("insert into gpkg_spatial_ref_sys values (7, 'EPSG', 4326, '')");
    var bytes = Files.readAllBytes(good.path());
    assertThat(format.fit(bytes, "x")).isPositive();
    refused(file(Arrays.copyOf(bytes, 600)), IngestCode.FILE_CORRUPT);
    var random = new Random(23);
    for (var round = 0; round < 60; round++) {
      var bad = bytes.clone();
      for (var change = 0; change < 20; change++) {
        bad[100 + random.nextInt(bad.length - 100)] = (byte) random.nextInt(256);
      }
      try {
        format.find(file(bad));
      } catch (Problem refused) {
        assertThat(refused.code()).isInstanceOf(IngestCode.class);
      }
    }
  }

  private SourceFile made(String more) throws SQLException, IOException {
    var path = folder.resolve("made-" + System.nanoTime() + ".gpkg");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        var statement = connection.createStatement()) {
      for (var sql : SCHEMA) {
        statement.execute(sql);
      }
      statement.execute("insert into gpkg_geometry_columns values ('tr\"ạm', 'geom', 7)");
      statement.execute("insert into \"tr\"\"ạm\" values (2, 'An Hội', null, x'00', null)");
      statement.execute(more);
      var sql = "insert into \"tr\"\"ạm\" values (1, 'An Bình', 12.345, x'00', ?)";
      try (var insert = connection.prepareStatement(sql)) {
        insert.setBytes(1, point(560_000, 1_130_000));
        insert.execute();
      }
    }
    return new SourceFile("tệp", path, Files.size(path), "0");
  }

  /** With a box, as QGIS writes it. */
  private static byte[] point(double x, double y) {
    var wkb = new WKBWriter().write(new GeometryFactory().createPoint(new Coordinate(x, y)));
    return ByteBuffer.allocate(40 + wkb.length)
        .put(new byte[] {'G', 'P', 0, 2})
        .putInt(7)
        .put(new byte[32])
        .put(wkb)
        .array();
  }

  private SourceFile file(byte[] bytes) throws IOException {
    var path = Files.write(Files.createTempFile(folder, "hong", ".gpkg"), bytes);
    return new SourceFile("tệp", path, bytes.length, "0");
  }

  private void refused(SourceFile file, IngestCode code) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> format.find(file))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
