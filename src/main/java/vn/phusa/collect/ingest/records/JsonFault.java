package vn.phusa.collect.ingest.records;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;

/** Turns what a parser complains of into a problem that names the line. */
final class JsonFault {

  /** Work on the text of a file. */
  interface Work<T> {
    T on(JsonParser parser);
  }

  private static final int MEGA = 1_000_000;

  private JsonFault() {}

  /**
   * @throws Problem {@link IngestCode#FILE_CORRUPT} with file, line and what is wrong, {@link
   *     IngestCode#LINE_TOO_LONG} for a value beyond all measure
   */
  static <T> T reading(SourceFile file, Work<T> work) {
    return named(
        file,
        () -> {
          try (var parser = JsonText.parser(file)) {
            return work.on(parser);
          }
        });
  }

  private static <T> T named(SourceFile file, Supplier<T> work) {
    try {
      return work.get();
    } catch (StreamConstraintsException beyond) {
      throw new Problem(beyond, IngestCode.LINE_TOO_LONG, file.name(), line(beyond), JsonText.LONGEST_STRING / MEGA);
    } catch (JacksonException broken) {
      throw new Problem(broken, IngestCode.FILE_CORRUPT, file.name(), line(broken));
    } catch (UncheckedIOException failure) {
      if (failure.getCause() instanceof ZipException
          || failure.getCause() instanceof EOFException) {
        throw new Problem(failure, IngestCode.FILE_CORRUPT, file.name(), 0);
      }
      throw failure;
    }
  }

  /** 0 where it cannot be told. */
  private static int line(JacksonException failure) {
    var place = failure.getLocation();
    return place == null || place.getLineNr() < 1 ? 0 : place.getLineNr();
  }
}
