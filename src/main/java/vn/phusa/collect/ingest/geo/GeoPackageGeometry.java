package vn.phusa.collect.ingest.geo;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The binary geometry of a GeoPackage: a header, perhaps a box, then WKB. */
final class GeoPackageGeometry {

  private static final int HEADER = 8;
  private static final int[] BOXES = {0, 32, 48, 48, 64};
  private static final int EMPTY = 0x10;

  private GeoPackageGeometry() {}

  /** Nothing for null and for an empty geometry. */
  static Optional<Geometry> read(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length == 0) {
      return Optional.empty();
    }
    if (bytes.length < HEADER || bytes[0] != 'G' || bytes[1] != 'P') {
      throw new IllegalArgumentException("no geometry of a GeoPackage");
    }
    var box = BOXES[bytes[3] >> 1 & 7];
    if ((bytes[3] & EMPTY) != 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new WKBReader().read(Arrays.copyOfRange(bytes, HEADER + box, bytes.length)));
    } catch (ParseException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
