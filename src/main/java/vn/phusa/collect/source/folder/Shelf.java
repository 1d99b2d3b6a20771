package vn.phusa.collect.source.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A folder somewhere, open for as long as one thing takes. */
interface Shelf extends AutoCloseable {

  /**
   * A regular file in it.
   *
   * @param modified milliseconds since 1970, by the clock of whoever keeps the folder
   */
  record Item(String name, long size, long modified) {

    /** One that has another size or time is another item. */
    String identity() {
      return name + "|" + size + "|" + modified;
    }
  }

  List<Item> items() throws IOException;

  /**
   * All of a file, into one of ours: nothing is handed over of a file that breaks off.
   *
   * @throws vn.phusa.base.problem.Problem {@link vn.phusa.collect.source.SourceCode#CUT_OFF}
   */
  void copy(Item item, Path to) throws IOException;

  /** Into a folder below this one, which is made if need be. */
  void move(Item item, String folder) throws IOException;

  @Override
  void close();
}
