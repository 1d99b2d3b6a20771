package vn.phusa.collect.ingest.run;

import java.util.Locale;
import java.util.stream.Stream;

/** Whether something failed for want of disk, however deep below. */
final class DiskFull {

  private DiskFull() {}

  static boolean caused(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
        .anyMatch(said -> said.contains("no space left") || said.contains("quota exceeded"));
  }
}
