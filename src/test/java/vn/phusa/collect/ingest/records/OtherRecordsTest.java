package vn.phusa.collect.ingest.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Format;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.Told;

class OtherRecordsTest {

  private static final String FEATURE =
      "{\"type\": \"Feature\", \"id\": 7, \"bbox\": [1], \"properties\": {\"tên\": \"Cầu\", \"id\": 5},"
          + " \"geometry\": {\"type\": \"Point\", \"coordinates\": [105.80, 21.0]}}";

  @TempDir Path folder;
  private RecordFiles files;
  private final ParquetFormat parquet = new ParquetFormat(new TestEngine());

  @BeforeEach
  void start() {
    files = new RecordFiles(folder);
  }

  @Test
  void readsOneObjectALine() {
    var format = new NdjsonFormat();
    var text = "{\"a\": 1}\n\n{\"b\": \"2\", \"a\": null}\n";
    assertThat(format.fit(text.getBytes(StandardCharsets.UTF_8), "x.txt"))
        .isGreaterThan(new JsonFormat().fit(text.getBytes(StandardCharsets.UTF_8), "x.txt"));
    var file = files.file("x.ndjson", text);
    var found = format.find(file).getFirst();
    assertThat(found.source().headers()).containsExactly("a", "b");
    assertThat(files.rows(format, file, found))
        .containsExactly(Arrays.asList("1", null), Arrays.asList(null, "2"));
    assertThat(files.lines(format, file, found)).containsExactly(1L, 3L);
  }

  /** As a program of today hands out the rows of a database of the nineties. */
  @Test
  void textsOfAnOldDatabaseAreTurnedIntoUnicode() {
    var names = List.of("Xã Mỏ Cày", "Thị trấn Chợ Lách", "Huyện Giồng Trôm", "Phường Phú Tân");
    var text = new StringBuilder();
    for (var name : names) {
      var old = LegacyEncoding.TCVN3.encode(name);
      text.append("{\"ma\": \"a\", \"ten\": \"" + old + "\", \"ghi\": null}\n");
    }
    var format = new NdjsonFormat();
    var file = files.file("x.ndjson", text.toString());
    var found = format.find(file).getFirst();
    assertThat(found.notes()).extracting(Note::key).contains("oldEncoding", Note.OLD_COLUMN);
    assertThat(found.sample()).extracting(row -> row.get(1)).isEqualTo(names);
    assertThat(files.rows(format, file, found)).extracting(row -> row.get(1)).isEqualTo(names);
    assertThat(files.rows(format, file, found)).extracting(row -> row.get(2)).containsOnlyNulls();
  }

  @Test
  void oneColumnOfRecordsIsReadAsSomebodySaysOfIt() {
    var old = LegacyEncoding.TCVN3.encode("lúa");
    var format = new NdjsonFormat();
    var text = "{\"cay\": \"" + old + "\", \"ma\": \"" + old + "\"}\n";
    var said = Told.of(Optional.empty(), Optional.empty(), List.of("0:TCVN3", "1:UNICODE"));
    var file = files.file("x.ndjson", text + text).with(said);
    var found = format.find(file).getFirst();
    assertThat(found.sample()).hasSize(2).containsOnly(List.of("lúa", old));
    assertThat(files.rows(format, file, found)).hasSize(2).containsOnly(List.of("lúa", old));
  }

  @Test
  void textsOfAParquetFileAreTurnedIntoUnicodeAndNothingElseIs() throws IOException {
    var names = List.of("Xã Mỏ Cày", "Thị trấn Chợ Lách", "Huyện Giồng Trôm", "Phường Phú Tân");
    var rows =
        names.stream()
            .map(name -> "('" + LegacyEncoding.VNI.encode(name) + "', 1.50, null::varchar)")
            .collect(Collectors.joining(", "));
    var file = parquet("select * from (values " + rows + ") t(ten, gia, ghi)");
    var found = parquet.find(file).getFirst();
    assertThat(found.notes()).extracting(Note::key).contains(Note.OLD_TEXT);
    assertThat(found.source().plain()).isFalse();
    assertThat(files.rows(parquet, file, found))
        .first()
        .isEqualTo(Arrays.asList(names.getFirst(), "1.50", null));
    var left = file.with(Told.of(Optional.empty(), Optional.of(Told.UNICODE)));
    assertThat(parquet.find(left).getFirst().source().plain()).isTrue();
  }

  @Test
  void readsFeaturesWithPropertiesAndGeometry() {
    var format = new GeoJsonFormat();
    var text =
        "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\":"
            + " \"urn:ogc:def:crs:OGC:1.3:CRS84\"}}, \"features\": ["
            + FEATURE
            + "]}";
    assertThat(format.fit(text.getBytes(StandardCharsets.UTF_8), "x.json")).isGreaterThan(0.95);
    var file = files.file("x.geojson", text);
    var found = format.find(file).getFirst();
    assertThat(found.source().headers()).containsExactly("feature_id", "tên", "id", "geometry");
    assertThat(files.rows(format, file, found))
        .containsExactly(
            List.of("7", "Cầu", "5", "{\"type\":\"Point\",\"coordinates\":[105.80,21.0]}"));
  }

  @Test
  void readsFeaturesOneByOne() {
    var format = new GeoJsonFormat();
    var file = files.file("x.geojsonl", FEATURE + "\n" + FEATURE);
    assertThat(files.rows(format, file, format.find(file).getFirst())).hasSize(2);
  }

  @Test
  void refusesOtherCoordinatesThanWgs84() {
    var system = "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3405\"}}";
    var text =
        "{\"type\":\"FeatureCollection\",\"crs\":" + system + ",\"features\":[" + FEATURE + "]}";
    refused(new GeoJsonFormat(), files.file("x.geojson", text), IngestCode.CRS_UNSUPPORTED);
  }

  @Test
  void refusesAGeometryWithoutFeatures() {
    var text = "{\"type\":\"Point\",\"coordinates\":[1,2]}";
    refused(new GeoJsonFormat(), files.file("x.geojson", text), IngestCode.TABLE_MISSING);
    var empty = "{\"type\":\"FeatureCollection\",\"features\":[]}";
    refused(new GeoJsonFormat(), files.file("x.geojson", empty), IngestCode.TABLE_MISSING);
  }

  @Test
  void readsParquetAsTextInIsoForms() throws IOException {
    var file =
        parquet(
            "select 1.50::decimal(9,2) d, date '2024-01-31' n, timestamp '2024-01-31 10:20:30' t,"
                + " timestamptz '2024-01-31 10:20:30+07' z, true b, [1,2] l, struct_pack(x := 'y') s, null::int e");
    var found = parquet.find(file).getFirst();
    assertThat(found.notes().getFirst().values())
        .contains("d", "DECIMAL", "n", "DATE", "t", "TIMESTAMP", "z", "b", "BOOLEAN");
    assertThat(files.rows(parquet, file, found).getFirst())
        .containsExactly(
            "1.50",
            "2024-01-31",
            "2024-01-31 10:20:30",
            "2024-01-31 10:20:30",
            "true",
            "[1,2]",
            "{\"x\":\"y\"}",
            null);
  }

  @Test
  void refusesBrokenAndEmptyParquet() throws IOException {
    var broken = files.file("x.parquet", "PAR1 this is none");
    assertThat(parquet.fit("PAR1".getBytes(StandardCharsets.US_ASCII), "x")).isEqualTo(1);
    refused(parquet, broken, IngestCode.FILE_CORRUPT);
    refused(parquet, files.file("x.parquet", "PARE0123456789"), IngestCode.FILE_ENCRYPTED);
    refused(parquet, parquet("select 1 a where false"), IngestCode.ONLY_HEADER);
  }

  @Test
  void answersRandomBytesWithProblemsOnly() {
    var random = new Random(7);
    var json = "[{\"a\": {\"b\": [1, 2.5e3]}, \"c\": \"\\u00e1\"}, {\"a\": null}]";
    for (var round = 0; round < 400; round++) {
      var bytes = json.getBytes(StandardCharsets.UTF_8);
      for (var change = 0; change <= random.nextInt(6); change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      survives(round % 3 == 0 ? RecordFiles.packed(bytes) : bytes);
      survives(Arrays.copyOf(RecordFiles.packed(bytes), random.nextInt(40)));
      var noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      survives(noise);
    }
  }

  private void survives(byte[] bytes) {
    var file = files.file("x", bytes);
    for (var format : List.of(new JsonFormat(), new NdjsonFormat(), new GeoJsonFormat())) {
      try {
        assertThat(format.fit(bytes, "x.json")).isBetween(0.0, 1.0);
        assertThat(format.find(file)).isNotEmpty();
      } catch (Problem problem) {
        assertThat(problem.code().room()).isEqualTo("ingest");
      }
    }
  }

  private SourceFile parquet(String query) throws IOException {
    var path = folder.resolve("made.parquet");
    new TestEngine()
        .use(duck ->
            duck.execute(
                "copy ({0}) to {1} (format parquet)", DSL.sql(query), DSL.inline(path.toString())));
    return files.file("made.parquet", Files.readAllBytes(path));
  }

  private static void refused(Format format, SourceFile file, IngestCode code) {
    assertThatThrownBy(() -> format.find(file))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
