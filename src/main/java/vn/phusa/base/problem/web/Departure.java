package vn.phusa.base.problem.web;

import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** A caller who went away, as the server notices it: at the next write. */
final class Departure {

  private static final int DEEPEST = 20;

  private Departure() {}

  static boolean isBeneath(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(Departure::isOne);
  }

  /** Spring's for what a method answers, Tomcat's own for files. */
  private static boolean isOne(Throwable failure) {
    return failure instanceof AsyncRequestNotUsableException
        || failure instanceof ClientAbortException;
  }
}
