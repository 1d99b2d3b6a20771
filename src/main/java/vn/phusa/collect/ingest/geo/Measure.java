package vn.phusa.collect.ingest.geo;

import java.util.List;
import java.util.Optional;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;

/**
 * The coordinate system of a map, and where that is known from.
 *
 * @param told by a person, where the map itself says nothing
 */
record Measure(CoordinateSystem system, Optional<String> told) {

  static Measure ofItself(CoordinateSystem system) {
    return new Measure(system, Optional.empty());
  }

  /**
   * Of a map that says nothing: what a person has said, never a guess.
   *
   * @throws Problem {@link IngestCode#CRS_MISSING} when nobody has, {@link
   *     IngestCode#CRS_UNSUPPORTED} when that is no system known here
   */
  static Measure told(SourceFile file) {
    var told =
        file.told().system().orElseThrow(() -> new Problem(IngestCode.CRS_MISSING, file.name()));
    var system =
        CoordinateSystem.of(told)
            .orElseThrow(() -> new Problem(IngestCode.CRS_UNSUPPORTED, file.name(), told));
    return new Measure(system, Optional.of(told));
  }

  Note note() {
    if (told.isPresent()) {
      return new Note("geometryTold", List.of(system.name()));
    }
    return new Note(system.isWgs84() ? "geometryWgs84" : "geometryMoved", List.of(system.name()));
  }
}
