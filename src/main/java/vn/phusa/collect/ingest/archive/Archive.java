package vn.phusa.collect.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An archive with named entries. */
interface Archive extends AutoCloseable {

  /** Names of the files in it as they are shown, no two alike. */
  List<String> names() throws IOException;

  /**
   * Unpacks entries to where they are to go.
   *
   * @throws vn.phusa.base.problem.Problem {@code FILE_ENCRYPTED}, {@code FILE_BOMB}
   */
  void unpack(Map<String, Path> targets, Budget budget) throws IOException;

  @Override
  void close() throws IOException;
}
