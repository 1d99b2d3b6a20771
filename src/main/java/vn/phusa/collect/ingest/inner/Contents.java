package vn.phusa.collect.ingest.inner;

import java.nio.file.Path;
import java.util.List;
import vn.phusa.collect.ingest.SourceFile;

/** The files that came in, unpacked where they are archives; the raw zone keeps what came. */
public interface Contents {

  /**
   * Every file in an archive, or the file itself when it is none. Unpacked files lie in {@code
   * work} under names of our own and carry the hash of what came.
   *
   * @throws vn.phusa.base.problem.Problem {@code FILE_BOMB}, {@code FILE_CORRUPT}, {@code
   *     FILE_ENCRYPTED}
   */
  List<Unpacked> all(SourceFile file, Path work);

  /**
   * Only the file at the end of the way that {@link #all} gave.
   *
   * @throws vn.phusa.base.problem.Problem as {@link #all}; {@code TABLE_MISSING} when the way leads
   *     nowhere
   */
  SourceFile one(SourceFile file, List<String> within, Path work);

  /**
   * @param within names of entries as they are shown, from outside inwards; empty for the file
   *     itself
   */
  record Unpacked(List<String> within, SourceFile file) {
    public Unpacked {
      within = List.copyOf(within);
    }
  }
}
