package vn.phusa.collect.ingest;

import java.nio.file.Path;
import java.util.List;
import vn.phusa.store.contract.Relation;

/**
 * A kind of file that can come in: finds the tables in it, then opens one of them as typed text.
 * Implementations are stateless and never trust the file's name.
 */
public interface Format {

  /** Stable key, kept in {@link TableSource#format()}, as {@code delimited}. */
  String key();

  /** How well the first bytes fit, 0 (not at all) to 1. The best fit reads the file. */
  double fit(byte[] head, String name);

  /**
   * The tables of a file, the most likely one first.
   *
   * @throws vn.phusa.base.problem.Problem an {@link IngestCode} that says what is wrong with the
   *     file
   */
  List<Found> find(SourceFile file);

  /** As {@link #find}, having read even a large file to its end, which takes longer. */
  default List<Found> findThroughout(SourceFile file) {
    return find(file);
  }

  /**
   * Every row of one table as text. What cannot be read by the engine directly is streamed into a
   * clean file in {@code work} first; memory stays bounded.
   *
   * <p>A {@link TableSource#plain()} source of a large file was judged by its head, middle and tail
   * only. The engine then reads strictly: a row that is not as the others fails the query with
   * {@code SOURCE_UNREADABLE}, nothing is guessed. Open it again with {@link
   * TableSource#carefully()}.
   */
  Relation open(SourceFile file, TableSource source, Path work);
}
