package vn.phusa.collect.ingest.inner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * In which zone of 3 degrees a province measured: 973/2001/TT-TCĐC, with the names of provinces as
 * they were before July 2025.
 *
 * @param province empty for a zone of the register that no province has
 * @param meridian degrees east
 * @param epsg code of the EPSG register
 */
public record Vn2000Zone(String province, double meridian, int epsg) {

  private static final List<Vn2000Zone> ALL = read();

  /** In the order of the provinces' names. */
  public static List<Vn2000Zone> all() {
    return ALL;
  }

  /** Central meridians by code, from west to east. */
  public static Map<Double, Integer> codes() {
    var codes = new TreeMap<Double, Integer>();
    ALL.forEach(zone -> codes.put(zone.meridian(), zone.epsg()));
    return codes;
  }

  /** As a map's margin has it: {@code 105°45′}. */
  public static String written(double meridian) {
    var degrees = (int) meridian;
    return "%d°%02d′".formatted(degrees, Math.round((meridian - degrees) * 60));
  }

  private static List<Vn2000Zone> read() {
    var schema = CsvSchema.emptySchema().withHeader().withComments();
    try (var file = new ClassPathResource("ingest/vn2000-zones.csv").getInputStream();
        MappingIterator<Vn2000Zone> lines =
            new CsvMapper().readerFor(Vn2000Zone.class).with(schema).readValues(file)) {
      return List.copyOf(lines.readAll());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
