package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.Optional;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;

/** Reads geometry in WKT or GeoJSON. */
final class GeometryReader implements Reading.Reader {

  @Override
  public Optional<Reading> read(Subject subject) {
    var fitting = subject.evidence().count(Writing.GEOMETRY);
    if (!subject.isEnough(fitting)) {
      return Optional.empty();
    }
    return Optional.of(
        new Reading(
            ColumnType.GEOMETRY,
            TextForm.plain(),
            fitting,
            0.97,
            List.of(new Note("geometry", List.of())),
            subject.othersThan(tally -> tally.writing() == Writing.GEOMETRY)));
  }
}
