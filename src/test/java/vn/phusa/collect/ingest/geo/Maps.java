package vn.phusa.collect.ingest.geo;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.store.contract.Relation;

/** Tables and maps made for a test. */
final class Maps {

  static final String VN2000 =
      "PROJCS[\"VN_2000_TM3_105_30\",GEOGCS[\"GCS_VN_2000\",DATUM[\"D_Vietnam_2000\","
          + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
          + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
          + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
          + "PARAMETER[\"Central_Meridian\",105.5],PARAMETER[\"Scale_Factor\",0.9999],"
          + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

  static final String WGS84 =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  private Maps() {}

  /** Communes with a name, a code, an area, a day and a truth. */
  static byte[] dbf(Charset charset, String... names) {
    var out = new ByteArrayOutputStream();
    try (var writer = new DBFWriter(out, charset)) {
      writer.setFields(
          new DBFField[] {
            new DBFField("TEN", DBFDataType.CHARACTER, 40),
            new DBFField("MA", DBFDataType.CHARACTER, 5),
            new DBFField("DIEN_TICH", DBFDataType.NUMERIC, 12, 3),
            new DBFField("NGAY", DBFDataType.DATE),
            new DBFField("DUNG", DBFDataType.LOGICAL)
          });
      var day = LocalDate.of(2024, 2, 29).atStartOfDay(ZoneId.systemDefault()).toInstant();
      for (var index = 0; index < names.length; index++) {
        writer.addRecord(
            new Object[] {
              names[index], "0" + index, new BigDecimal("12.345"), Date.from(day), index % 2 == 0
            });
      }
    }
    return out.toByteArray();
  }

  /** A file of shapes; each is what follows its number and length. */
  static byte[] shp(int type, byte[]... shapes) {
    var records = new ByteArrayOutputStream();
    var number = 0;
    for (var shape : shapes) {
      records.writeBytes(ByteBuffer.allocate(8).putInt(++number).putInt(shape.length / 2).array());
      records.writeBytes(shape);
    }
    var header = ByteBuffer.allocate(100);
    header.putInt(0, 9994).putInt(24, 50 + records.size() / 2);
    header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
    var file = new ByteArrayOutputStream();
    file.writeBytes(header.array());
    file.writeBytes(records.toByteArray());
    return file.toByteArray();
  }

  static byte[] point(double x, double y) {
    return little(20).putInt(1).putDouble(x).putDouble(y).array();
  }

  /** Rings of x and y by turns. */
  static byte[] polygon(double[]... rings) {
    var points = List.of(rings).stream().mapToInt(ring -> ring.length / 2).sum();
    var out = little(44 + 4 * rings.length + 16 * points).putInt(5);
    out.position(36);
    out.putInt(rings.length).putInt(points);
    var start = 0;
    for (var ring : rings) {
      out.putInt(start);
      start += ring.length / 2;
    }
    for (var ring : rings) {
      for (var value : ring) {
        out.putDouble(value);
      }
    }
    return out.array();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Writes the files of a map beside each other, as an archive is unpacked. */
  static SourceFile map(Path folder, Map<String, byte[]> files) {
    try {
      var place = Files.createTempDirectory(folder, "map");
      for (var file : files.entrySet()) {
        Files.write(place.resolve("0." + file.getKey()), file.getValue());
      }
      var path = place.resolve(files.containsKey("shp") ? "0.shp" : "0.dbf");
      return new SourceFile("bản đồ.zip", path, Files.size(path), "0");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Every row of a relation as the engine reads it. */
  static List<List<String>> rows(Relation relation) {
    try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:")) {
      var rows = new ArrayList<List<String>>();
      for (var row :
          DSL.using(connection, SQLDialect.DUCKDB)
              .select(relation.fields())
              .from(relation.table())
              .fetch()) {
        var cells = new ArrayList<String>();
        for (var cell : row.intoArray()) {
          cells.add(cell == null ? "" : cell.toString());
        }
        rows.add(cells);
      }
      return rows;
    } catch (java.sql.SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
