package vn.phusa.collect.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import vn.phusa.base.problem.Problem;

/** Where a connector puts what it has read. */
public interface Sink {

  /** What became of an item in an earlier fetch; empty when it has never been handed over. */
  Optional<Fate> fate(String item);

  /**
   * Keeps the content, brings it in and waits until it is in the lake or refused.
   *
   * @return what became of it; after {@link Fate#TAKEN} the connector may move or mark it at the
   *     source
   */
  Fate deliver(Delivery delivery, InputStream content) throws IOException;

  /**
   * Keeps content that nothing can be made of, for somebody to look at, and goes on: the delivery
   * is {@link Fate#REFUSED}, and nothing is tried with it.
   */
  void setApart(Delivery delivery, InputStream content, Problem why) throws IOException;

  /** Nothing that concerns this source came up to here; the next fetch begins after it. */
  void passed(String position);

  /** What the connector has asked to be remembered of this source. */
  Optional<String> memory();

  /**
   * Remembers this from now on, in place of what was: what the next fetch needs besides the
   * position and that does not move with it. No secrets.
   */
  void remember(String memory);

  /**
   * Whether a connector that can listen is to go on doing so once everything is there; asked again
   * and again, for somebody may pause or remove the source meanwhile.
   */
  boolean listens();

  /** A folder of this source's own that outlives the fetch and the process. */
  Path lasting() throws IOException;

  /** A folder for what has to be written before it is handed over; gone after the fetch. */
  Path work();
}
