package vn.phusa.collect.ingest.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.WKTReader;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.Told;

class ShapefileFormatTest {

  @TempDir Path folder;

  private final ShapefileFormat format = new ShapefileFormat();

  /**
   * The degrees were reckoned apart from the library, by Krüger's series and the coordinate frame.
   */
  @Test
  void movesVn2000ToWgs84ByTheZoneThatTheMapNames() throws Exception {
    var file =
        map(
            Maps.VN2000,
            Maps.dbf(StandardCharsets.UTF_8, "Xã An Bình", "Xã An Hội"),
            Maps.shp(1, Maps.point(560_000, 1_130_000), Maps.point(500_000, 1_130_000)));
    var found = format.find(file).getFirst();
    assertThat(found.source().headers()).endsWith("DUNG", "geometry");
    assertThat(found.sample().getFirst()).startsWith("Xã An Bình", "00");
    assertAt(found, 106.04945069, 10.21784051);
    assertThat(found.notes()).contains(new Note("geometryMoved", List.of("VN_2000_TM3_105_30")));
    assertThat(Maps.rows(format.open(file, found.source(), folder))).isEqualTo(found.sample());
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:5897", "5897"})
  void knowsAZoneByItsCode(String code) throws Exception {
    var file = map(code, null, Maps.shp(1, Maps.point(441_200.5, 2_325_000.25)));
    assertAt(format.find(file).getFirst(), 104.43622511, 21.01756157);
  }

  @Test
  void keepsDegreesOfWgs84AndTheHolesOfAPolygon() {
    var outer = new double[] {105, 10, 105, 11, 106, 11, 106, 10, 105, 10};
    var hole = new double[] {105.2, 10.2, 105.4, 10.2, 105.4, 10.4, 105.2, 10.4, 105.2, 10.2};
    var island = new double[] {107, 10, 107, 11, 108, 11, 107, 10};
    var file = map(Maps.WGS84, null, Maps.shp(5, Maps.polygon(outer, hole, island)));
    assertThat(format.find(file).getFirst().sample().getFirst())
        .containsExactly(
            "MULTIPOLYGON (((105 10, 105 11, 106 11, 106 10, 105 10),"
                + " (105.2 10.2, 105.4 10.2, 105.4 10.4, 105.2 10.4, 105.2 10.2)),"
                + " ((107 10, 107 11, 108 11, 107 10)))");
  }

  @Test
  void asksForTheSystemRatherThanGuessing() {
    refused(mapOf(Map.of("shp", Maps.shp(1, Maps.point(1, 1)))), IngestCode.CRS_MISSING);
    for (var unknown :
        List.of(
            Maps.VN2000.replace("Vietnam_2000", "Indian_1960").replace("VN_2000", "Indian"),
            Maps.VN2000.replace("Transverse_Mercator", "Lambert_Conformal_Conic"),
            Maps.VN2000.replace("UNIT[\"Meter\",1.0]", "UNIT[\"Foot\",0.3048]"),
            "EPSG:2154",
            "không rõ",
            "A[".repeat(5_000))) {
      refused(map(unknown, null, Maps.shp(1, Maps.point(1, 1))), IngestCode.CRS_UNSUPPORTED);
    }
  }

  @Test
  void takesTheSystemThatAPersonSaysButNeverBeforeTheMapsOwn() throws Exception {
    var point = Maps.shp(1, Maps.point(560_000, 1_130_000));
    var silent =
        mapOf(Map.of("shp", point)).with(Told.of(Optional.of("EPSG:9209"), Optional.empty()));
    var found = format.find(silent).getFirst();
    assertAt(found, 106.04945069, 10.21784051);
    assertThat(found.notes())
        .contains(new Note("geometryTold", List.of("VN-2000 105°30′ (EPSG:9209)")));
    assertThat(Maps.rows(format.open(silent, found.source(), folder))).isEqualTo(found.sample());
    refused(
        silent.with(Told.of(Optional.of("Hà Nội"), Optional.empty())), IngestCode.CRS_UNSUPPORTED);
    refused(silent.with(Told.of(Optional.of(" "), Optional.empty())), IngestCode.CRS_MISSING);
    var says =
        format.find(
            map(Maps.VN2000, null, point)
                .with(Told.of(Optional.of("EPSG:5897"), Optional.empty())));
    assertAt(says.getFirst(), 106.04945069, 10.21784051);
    assertThat(says.getFirst().notes()).extracting(Note::key).doesNotContain("geometryTold");
  }

  @Test
  void refusesFilesThatDoNotGoTogetherOrAreCutOff() {
    var table = Maps.dbf(StandardCharsets.UTF_8, "a", "b");
    var one = Maps.shp(1, Maps.point(1, 1));
    var three = Maps.shp(1, Maps.point(1, 1), Maps.point(1, 1), Maps.point(1, 1));
    refused(map(Maps.WGS84, table, one), IngestCode.FILE_CORRUPT);
    refused(map(Maps.WGS84, table, three), IngestCode.FILE_CORRUPT);
    refused(map(Maps.WGS84, null, Arrays.copyOf(three, 150)), IngestCode.FILE_CORRUPT);
    refused(map(Maps.WGS84, null, Maps.shp(1)), IngestCode.ONLY_HEADER);
    var patch = Maps.point(1, 1);
    patch[0] = 31;
    refused(map(Maps.WGS84, null, Maps.shp(31, patch)), IngestCode.FILE_CORRUPT);
  }

  @Test
  void survivesDamage() {
    var ring = new double[] {105, 10, 105, 11, 106, 11, 106, 10, 105, 10};
    var good = Maps.shp(5, Maps.polygon(ring), Maps.polygon(ring, ring));
    var random = new Random(17);
    for (var round = 0; round < 300; round++) {
      var bad = good.clone();
      for (var change = 0; change < 3; change++) {
        bad[100 + random.nextInt(bad.length - 100)] = (byte) random.nextInt(256);
      }
      try {
        format.find(map(Maps.VN2000, null, bad));
      } catch (Problem refused) {
        assertThat(refused.code()).isInstanceOf(IngestCode.class);
      }
    }
  }

  private static void assertAt(Found found, double longitude, double latitude) throws Exception {
    var point = new WKTReader().read(found.sample().getFirst().getLast()).getCoordinate();
    assertThat(point.x).isCloseTo(longitude, org.assertj.core.data.Offset.offset(2e-8));
    assertThat(point.y).isCloseTo(latitude, org.assertj.core.data.Offset.offset(2e-8));
  }

  private SourceFile map(String prj, byte @org.jspecify.annotations.Nullable [] dbf, byte[] shp) {
    var text = prj.getBytes(StandardCharsets.UTF_8);
    return mapOf(
        dbf == null
            ? Map.of("shp", shp, "prj", text)
            : Map.of("shp", shp, "prj", text, "dbf", dbf));
  }

  private SourceFile mapOf(Map<String, byte[]> files) {
    return Maps.map(folder, files);
  }

  private void refused(SourceFile file, IngestCode code) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> format.find(file))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
