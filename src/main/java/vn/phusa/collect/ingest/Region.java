package vn.phusa.collect.ingest;

import java.util.List;
import java.util.Optional;

/**
 * Where a table lies in a {@link Grid}: lines are 1-based and include both ends.
 *
 * @param headerFrom 0 when there is no header
 * @param bodyTo 0 for "to the end"
 * @param positions 0-based columns that belong to it; empty columns are left out
 * @param headers one name for each position, unique; several header lines are joined with " > "
 * @param shape how cells become those columns
 * @param title text of the title lines above
 * @param unit of all figures, where a line of its own says it
 */
public record Region(
    long headerFrom,
    long headerTo,
    long bodyFrom,
    long bodyTo,
    List<Integer> positions,
    List<String> headers,
    Shape shape,
    String title,
    Optional<String> unit,
    double certainty,
    List<Note> notes) {

  public Region {
    positions = List.copyOf(positions);
    headers = List.copyOf(headers);
    notes = List.copyOf(notes);
  }
}
