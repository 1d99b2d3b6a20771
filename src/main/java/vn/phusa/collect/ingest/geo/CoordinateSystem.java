package vn.phusa.collect.ingest.geo;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.phusa.collect.ingest.inner.Vn2000Zone;

/**
 * In what the coordinates of a map are measured.
 *
 * @param name as the file says it
 * @param definition parameters of PROJ; empty for degrees of WGS 84
 */
record CoordinateSystem(String name, String definition) {

  private static final String DEGREES = "+proj=longlat +ellps=WGS84 ";

  /**
   * From VN-2000 to WGS 84: decision 05/2007/QĐ-BTNMT (EPSG 6959). It gives the turns of the
   * coordinate frame; PROJ wants those of the position, so their signs are the other way round.
   */
  private static final String VN2000 =
      "+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 ";

  private static final Pattern CODE =
      Pattern.compile("(?i)^\\s*(?:EPSG\\s*:+\\s*)?(\\d{4,5})\\s*$");

  boolean isWgs84() {
    return definition.isEmpty();
  }

  /** A system that a text describes: WKT, or a code as {@code EPSG:9210}. */
  static Optional<CoordinateSystem> of(String text) {
    var code = CODE.matcher(text);
    if (code.matches()) {
      return ofCode(Integer.parseInt(code.group(1)));
    }
    try {
      return Wkt.of(text.replace("\ufeff", "").strip()).flatMap(CoordinateSystem::of);
    } catch (NumberFormatException | IndexOutOfBoundsException broken) {
      return Optional.empty();
    }
  }

  /** A system of the EPSG register; those that are in use here. */
  static Optional<CoordinateSystem> ofCode(int code) {
    return definition(code).map(definition -> new CoordinateSystem(name(code), definition));
  }

  private static String name(int code) {
    var register = "EPSG:" + code;
    return zone(code)
        .map(zone -> "VN-2000 " + Vn2000Zone.written(zone.meridian()) + " (" + register + ")")
        .orElse(register);
  }

  private static Optional<Vn2000Zone> zone(int code) {
    return Vn2000Zone.all().stream().filter(zone -> zone.epsg() == code).findFirst();
  }

  private static Optional<String> definition(int code) {
    return zone(code)
        .map(zone -> mercator(zone.meridian(), 0.9999, 500_000, 0, 0) + VN2000)
        .or(() -> wider(code));
  }

  private static Optional<String> wider(int code) {
    return switch (code) {
      case 4326, 4979 -> Optional.of("");
      case 4756 -> Optional.of(DEGREES + VN2000);
      case 3405 -> Optional.of(mercator(105, 0.9996, 500_000, 0, 0) + VN2000);
      case 3406 -> Optional.of(mercator(111, 0.9996, 500_000, 0, 0) + VN2000);
      case 32647, 32648, 32649, 32650 ->
          Optional.of(mercator((code - 32600) * 6 - 183, 0.9996, 500_000, 0, 0));
      case 3857, 900_913 ->
          Optional.of("+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1");
      default -> Optional.empty();
    };
  }

  private static Optional<CoordinateSystem> of(Wkt system) {
    var base = system.is("GEOGCS") ? Optional.of(system) : system.child("GEOGCS");
    var datum = base.flatMap(CoordinateSystem::datum);
    var name = system.text();
    if (datum.isEmpty()) {
      return byCode(system);
    }
    if (system.is("GEOGCS")) {
      var plain = datum.get().isEmpty() ? "" : DEGREES + datum.get();
      return inDegrees(system) ? Optional.of(new CoordinateSystem(name, plain)) : Optional.empty();
    }
    var kind = system.child("PROJECTION").map(Wkt::text).map(Wkt::plain).orElse("");
    if (!kind.equals("transversemercator") && !kind.equals("gausskruger")) {
      return byCode(system);
    }
    if (!inMetres(system)) {
      return Optional.empty();
    }
    return Optional.of(new CoordinateSystem(name, mercator(system) + datum.get()));
  }

  private static String mercator(Wkt system) {
    return mercator(
        system.parameter(0, "centralmeridian", "longitudeoforigin", "longitudeofcenter"),
        system.parameter(1, "scalefactor"),
        system.parameter(0, "falseeasting"),
        system.parameter(0, "falsenorthing"),
        system.parameter(0, "latitudeoforigin"));
  }

  private static String mercator(
      double meridian, double scale, double easting, double northing, double latitude) {
    return "+proj=tmerc +lat_0="
        + latitude
        + " +lon_0="
        + meridian
        + " +k="
        + scale
        + " +x_0="
        + easting
        + " +y_0="
        + northing
        + " +ellps=WGS84 +units=m ";
  }

  /** How its datum turns into WGS 84; nothing when that is not known. */
  private static Optional<String> datum(Wkt geographic) {
    var datum = geographic.child("DATUM");
    var name = Wkt.plain(datum.map(Wkt::text).orElse("") + " " + geographic.text());
    if (name.contains("vn2000") || name.contains("vietnam2000")) {
      return Optional.of(VN2000);
    }
    return name.contains("wgs84")
            || name.contains("wgs1984")
            || name.contains("worldgeodeticsystem1984")
        ? Optional.of("")
        : Optional.empty();
  }

  private static boolean inDegrees(Wkt system) {
    return system
        .child("UNIT")
        .map(unit -> Math.abs(unit.number(1) - Math.PI / 180) < 1e-6)
        .orElse(true);
  }

  private static boolean inMetres(Wkt system) {
    return system.child("UNIT").map(unit -> unit.number(1) == 1).orElse(true);
  }

  private static Optional<CoordinateSystem> byCode(Wkt system) {
    return system
        .child("AUTHORITY")
        .filter(authority -> authority.text().equalsIgnoreCase("EPSG"))
        .map(authority -> authority.values().get(1))
        .filter(code -> code.matches("\\d{4,6}"))
        .flatMap(code -> ofCode(Integer.parseInt(code)));
  }
}
