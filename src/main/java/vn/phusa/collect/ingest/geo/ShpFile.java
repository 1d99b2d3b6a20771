package vn.phusa.collect.ingest.geo;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * The geometries of a {@code .shp} file one by one (ESRI Shapefile Technical Description, 1998).
 */
final class ShpFile implements AutoCloseable {

  static final int MARK = 9994;
  private static final int HEADER = 100;
  private static final int LONGEST = 256 << 20;

  private final DataInputStream in;
  private long left;

  ShpFile(Path path) throws IOException {
    this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
    try {
      var header = new byte[HEADER];
      in.readFully(header);
      var said = (ByteBuffer.wrap(header).getInt(24) & 0xFFFF_FFFFL) * 2;
      if (said > Files.size(path)) {
        throw new EOFException("shorter than it says");
      }
      this.left = said - HEADER;
    } catch (IOException | RuntimeException broken) {
      in.close();
      throw broken;
    }
  }

  /** A record: a geometry, or none. */
  record Shape(Optional<Geometry> geometry) {}

  /** The next record; nothing at the end. */
  Optional<Shape> next() throws IOException {
    if (left < 8) {
      return Optional.empty();
    }
    in.readInt();
    var length = in.readInt() * 2L;
    left -= 8 + length;
    if (length < 4 || length > LONGEST || left < 0) {
      throw new EOFException("record of " + length);
    }
    var content = new byte[(int) length];
    in.readFully(content);
    return Optional.of(
        new Shape(ShpShape.read(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN))));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
