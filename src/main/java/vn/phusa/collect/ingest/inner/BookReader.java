package vn.phusa.collect.ingest.inner;

import java.io.IOException;
import java.util.Optional;
import vn.phusa.collect.ingest.SourceFile;

/** A kind of file with cells in it, which the one reading of sheets turns into tables. */
public interface BookReader {

  /** How well the first bytes fit, 0 to 1; 0 for what is packed as a zip or a compound file. */
  double fit(byte[] head);

  /** The kind of zip that it reads. */
  default Optional<ZipKind> zip() {
    return Optional.empty();
  }

  /** The kind of compound file that it reads. */
  default Optional<CompoundKind> compound() {
    return Optional.empty();
  }

  /**
   * @throws vn.phusa.base.problem.Problem when it is encrypted, too large, a bomb or something else
   */
  Book open(SourceFile file) throws IOException;
}
