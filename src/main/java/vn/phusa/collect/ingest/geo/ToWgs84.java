package vn.phusa.collect.ingest.geo;

import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;

/** Geometry as the lake keeps it: WKT of two dimensions in degrees of WGS 84. */
final class ToWgs84 {

  /** A hundred-millionth of a degree is a millimetre. */
  private static final double PRECISION = 1e8;

  private final UnaryOperator<Coordinate> move;
  private final WKTWriter writer = new WKTWriter(2);

  ToWgs84(CoordinateSystem from) {
    this.move = from.isWgs84() ? UnaryOperator.identity() : transform(from);
  }

  private static UnaryOperator<Coordinate> transform(CoordinateSystem from) {
    var factory = new CRSFactory();
    var transform =
        new BasicCoordinateTransform(
            factory.createFromParameters(from.name(), from.definition().strip()),
            factory.createFromParameters("WGS84", "+proj=longlat +datum=WGS84"));
    var in = new ProjCoordinate();
    var out = new ProjCoordinate();
    return coordinate -> {
      in.setValue(coordinate.x, coordinate.y);
      transform.transform(in, out);
      return new Coordinate(rounded(out.x), rounded(out.y));
    };
  }

  private static double rounded(double degrees) {
    return Math.rint(degrees * PRECISION) / PRECISION;
  }

  /** Changes the geometry that is given. */
  String text(Geometry geometry) {
    geometry.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int index) {
            var moved = move.apply(points.getCoordinate(index));
            points.setOrdinate(index, CoordinateSequence.X, moved.x);
            points.setOrdinate(index, CoordinateSequence.Y, moved.y);
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return writer.write(geometry);
  }
}
