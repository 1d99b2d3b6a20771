package vn.phusa.collect.ingest;

import java.util.List;
import java.util.Optional;
import vn.phusa.base.access.Classification;
import vn.phusa.base.problem.Problem;

/**
 * What the person who loads a file has said; the rest is decided from the file.
 *
 * @param dataset slug, new or existing
 * @param mode {@code append}, {@code replace}, {@code upsert} or, from other rooms only, {@link
 *     #REMOVE}
 * @param key columns that name a row, by id or label
 */
public record DraftWish(
    String dataset,
    Optional<String> title,
    Optional<String> mode,
    List<String> key,
    Classification classification) {

  /** The file holds keys, and the rows with these keys go. */
  public static final String REMOVE = "remove";

  /**
   * A way of loading as a person asked for it, who removes no rows by a file of keys.
   *
   * @throws Problem {@link IngestCode#MODE_UNKNOWN}
   */
  public static String asked(String mode) {
    if (mode.equals(REMOVE)) {
      throw new Problem(IngestCode.MODE_UNKNOWN, mode);
    }
    return mode;
  }

  public DraftWish {
    key = List.copyOf(key);
  }
}
