package vn.phusa.refine.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that somebody should look at.
 *
 * @param subject id of the column; empty for the whole dataset
 * @param values what its sentence names after the column, no values of rows
 * @param closedAt when it no longer held
 */
public record Alert(
    long id,
    String dataset,
    AlertKind kind,
    String subject,
    List<String> values,
    Instant openedAt,
    Optional<Instant> closedAt) {

  public Alert {
    values = List.copyOf(values);
  }

  public boolean isOpen() {
    return closedAt.isEmpty();
  }
}
