package vn.phusa.collect.ingest.geo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** One geometry of a {@code .shp} file; heights and measures are left out. */
final class ShpShape {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int BOX = 32;

  private ShpShape() {}

  static Optional<Geometry> read(ByteBuffer in) throws IOException {
    var type = in.getInt();
    try {
      return switch (type) {
        case 0 -> Optional.empty();
        case 1, 11, 21 -> Optional.of(FACTORY.createPoint(point(in)));
        case 3, 13, 23 -> Optional.of(lines(parts(in)));
        case 5, 15, 25 -> Optional.of(polygons(parts(in)));
        case 8, 18, 28 -> Optional.of(points(in));
        default -> throw new IOException("shape type " + type);
      };
    } catch (RuntimeException broken) {
      throw new IOException(broken);
    }
  }

  private static Coordinate point(ByteBuffer in) {
    return new Coordinate(in.getDouble(), in.getDouble());
  }

  private static Geometry points(ByteBuffer in) {
    skipBox(in);
    return FACTORY.createMultiPointFromCoords(coordinates(in, in.getInt()));
  }

  private static void skipBox(ByteBuffer in) {
    in.position(in.position() + BOX);
  }

  private static Coordinate[] coordinates(ByteBuffer in, int count) {
    if (count < 0 || count > in.remaining() / 16) {
      throw new IllegalArgumentException("points " + count);
    }
    var coordinates = new Coordinate[count];
    for (var index = 0; index < count; index++) {
      coordinates[index] = point(in);
    }
    return coordinates;
  }

  private static List<Coordinate[]> parts(ByteBuffer in) {
    skipBox(in);
    var count = in.getInt();
    var points = in.getInt();
    if (count < 0 || count > in.remaining() / 4) {
      throw new IllegalArgumentException("parts " + count);
    }
    var starts = new int[count + 1];
    for (var part = 0; part < count; part++) {
      starts[part] = in.getInt();
    }
    starts[count] = points;
    var parts = new ArrayList<Coordinate[]>();
    for (var part = 0; part < count; part++) {
      parts.add(coordinates(in, starts[part + 1] - starts[part]));
    }
    return parts;
  }

  private static Geometry lines(List<Coordinate[]> parts) {
    var lines =
        parts.stream().filter(part -> part.length > 1).map(FACTORY::createLineString).toList();
    return lines.size() == 1
        ? lines.getFirst()
        : FACTORY.createMultiLineString(lines.toArray(org.locationtech.jts.geom.LineString[]::new));
  }

  /** Rings that turn right are shells, the others holes in them. */
  private static Geometry polygons(List<Coordinate[]> parts) {
    var shells = new ArrayList<Shell>();
    var holes = new ArrayList<LinearRing>();
    for (var part : parts) {
      if (part.length < 4) {
        continue;
      }
      var ring = FACTORY.createLinearRing(part);
      if (Orientation.isCCW(part)) {
        holes.add(ring);
      } else {
        shells.add(new Shell(ring, new ArrayList<>()));
      }
    }
    for (var hole : holes) {
      shells.stream()
          .filter(shell -> shell.holds(hole))
          .min((one, other) -> Double.compare(one.area(), other.area()))
          .ifPresentOrElse(
              shell -> shell.holes().add(hole),
              () -> shells.add(new Shell(hole, new ArrayList<>())));
    }
    var polygons = shells.stream().map(Shell::polygon).toArray(Polygon[]::new);
    return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
  }

  private record Shell(LinearRing ring, List<LinearRing> holes) {

    boolean holds(LinearRing hole) {
      return !ring.equals(hole)
          && ring.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
          && PointLocation.isInRing(hole.getCoordinateN(0), ring.getCoordinates());
    }

    double area() {
      return ring.getEnvelopeInternal().getArea();
    }

    Polygon polygon() {
      return FACTORY.createPolygon(ring, holes.toArray(LinearRing[]::new));
    }
  }
}
