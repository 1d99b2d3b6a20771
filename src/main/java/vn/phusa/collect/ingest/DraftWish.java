package vn.phusa.collect.ingest;

import java.util.List;
import java.util.Optional;
import vn.phusa.base.access.Classification;

/**
 * What the person who loads a file has said; the rest is decided from the file.
 *
 * @param dataset slug, new or existing
 * @param mode {@code append}, {@code replace} or {@code upsert}
 * @param key columns that name a row, by id or label
 */
public record DraftWish(
    String dataset,
    Optional<String> title,
    Optional<String> mode,
    List<String> key,
    Classification classification) {

  public DraftWish {
    key = List.copyOf(key);
  }
}
