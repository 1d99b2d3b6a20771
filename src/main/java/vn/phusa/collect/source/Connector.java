package vn.phusa.collect.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.phusa.base.problem.Problem;

/**
 * One kind of source. A new one implements this, is a Spring bean, has its words under {@code
 * source.connector.<key>} and a test that extends {@code ConnectorContract}; {@code
 * docs/rooms/source.md} walks through one.
 *
 * <p>A connector only reads. It hands over what is new and is told what became of it; keeping,
 * checking, committing, retrying and timing are done around it. It throws {@link Problem}s of
 * {@link SourceCode} and nothing else for what a source does.
 */
public interface Connector {

  /** Stable name, as {@code postgresql}. */
  String key();

  /** Among what others it is looked for. */
  Family family();

  /**
   * What it reads lies on the server itself, where files of all agencies may be: only stewards
   * connect such a source.
   */
  default boolean isOfTheHouse() {
    return false;
  }

  /** It can go on once everything is there, and hand over changes as they come. */
  default boolean listens() {
    return false;
  }

  /** What has to be there before this kind of source can be used, and is not. */
  default Optional<Problem> missing() {
    return Optional.empty();
  }

  /**
   * What it hands over are changes alone, so that rows must be told apart by the key that its
   * {@link Offer} has.
   *
   * @param settings what was chosen, if anything was
   */
  default boolean isKeyed(Map<String, String> settings) {
    return listens();
  }

  /** How much at the source was passed over, up to a position, because nothing in it was wanted. */
  default OptionalLong passedOver(String position) {
    return OptionalLong.empty();
  }

  /** There may be more than a page can show: what is there is looked for by words. */
  default boolean isSearched() {
    return false;
  }

  /** What a person has to say, in the order of the form. */
  List<Field> fields();

  /** Connects and says what can be taken; also the test of a connection. */
  List<Offer> browse(Link link);

  /** What can be taken and speaks of these words; anything if there are none. */
  default List<Offer> search(Link link, String words) {
    return browse(link);
  }

  /**
   * Hands over what came after a position, the oldest first. Called by one thread at a time for a
   * source, again from the last position after a failure or a crash.
   *
   * @param after the position of the last delivery that was taken, if any
   * @throws IOException when the sink fails or the process stops; let through as it is
   */
  void fetch(Link link, Optional<String> after, Sink sink) throws IOException;

  /**
   * Gives the source up for good: what its server keeps for us alone is let go. Nothing is fetched
   * from it afterwards.
   *
   * @throws Problem when the server cannot be asked, or refuses; the source may go all the same
   */
  default void leave(Link link) {}
}
