package vn.phusa.collect.ingest.inner;

import java.io.IOException;
import java.util.List;

/** A workbook opened for reading, whatever its format. */
public interface Book extends AutoCloseable {

  List<Tab> tabs();

  /** Hands over the rows of one sheet in their order until the reader has enough. */
  void read(Tab tab, RowReader reader) throws IOException;

  @Override
  void close() throws IOException;

  /** Takes the rows of a sheet. */
  @FunctionalInterface
  interface RowReader {
    /** Takes a row, which is only valid during the call; false when no more are wanted. */
    boolean take(Line line) throws IOException;
  }
}
