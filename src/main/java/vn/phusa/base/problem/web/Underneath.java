package vn.phusa.base.problem.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;

/** What the database or the disk said at the bottom of a failure that nobody foresaw. */
final class Underneath {

  private static final int DEEPEST = 20;

  private Underneath() {}

  static Optional<Problem> problem(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .map(Underneath::code)
        .flatMap(Optional::stream)
        .findFirst()
        .map(code -> new Problem(failure, code));
  }

  private static Optional<RequestCode> code(Throwable cause) {
    return switch (cause) {
      case SQLTransientConnectionException waiting -> Optional.of(RequestCode.UNAVAILABLE);
      case SQLException said -> Optional.ofNullable(byState(said.getSQLState()));
      case IOException said when isFull(said.getMessage()) -> Optional.of(RequestCode.DISK_FULL);
      default -> Optional.empty();
    };
  }

  /** PostgreSQL's error codes, appendix A of its manual. */
  private static @Nullable RequestCode byState(@Nullable String state) {
    if (state == null) {
      return null;
    }
    if (state.equals("22021")) {
      return RequestCode.TEXT_UNREADABLE;
    }
    if (state.equals("53100")) {
      return RequestCode.DISK_FULL;
    }
    return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")
        ? RequestCode.UNAVAILABLE
        : null;
  }

  private static boolean isFull(@Nullable String message) {
    return message != null
        && (message.contains("No space left on device") || message.contains("Disk quota exceeded"));
  }
}
