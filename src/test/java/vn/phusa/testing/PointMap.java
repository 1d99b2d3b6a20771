package vn.phusa.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Shapefile with one point, 560,000 m east and 1,130,000 m north, in a ZIP. */
public final class PointMap {

  private PointMap() {}

  /**
   * @param system what its {@code .prj} says; empty for none
   */
  public static byte[] zip(String system) {
    var shape = ByteBuffer.allocate(128);
    shape.putInt(0, 9994).putInt(24, 64).putInt(100, 1).putInt(104, 10);
    shape.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 1);
    shape.putInt(108, 1).putDouble(112, 560_000).putDouble(120, 1_130_000);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("tram.shp"));
      zip.write(shape.array());
      if (!system.isEmpty()) {
        zip.putNextEntry(new ZipEntry("tram.prj"));
        zip.write(system.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
