package vn.phusa.collect.source.stream;

import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;

/** What Kafka's client throws, as problems. */
final class KafkaFailures {

  private static final int LONGEST = 200;

  private KafkaFailures() {}

  /** Before anything has answered. */
  static Problem connecting(KafkaException e, Link link, Optional<String> shown) {
    var late = e instanceof TimeoutException || e instanceof DisconnectException;
    return late
        ? new Problem(e, SourceCode.UNREACHABLE, link.text("servers"))
        : reading(e, link, shown);
  }

  /**
   * @param shown the fingerprint of a certificate that was refused
   */
  static Problem reading(KafkaException e, Link link, Optional<String> shown) {
    var servers = link.text("servers");
    return switch (e) {
      case SslAuthenticationException unsafe ->
          shown
              .map(print -> new Problem(unsafe, SourceCode.HOST_KEY_UNKNOWN, servers, print))
              .orElseGet(
                  () -> new Problem(unsafe, SourceCode.SOURCE_FAILED, servers, words(unsafe)));
      case AuthenticationException refused ->
          new Problem(
              refused, SourceCode.SIGN_IN_REFUSED, link.text("user"), servers, words(refused));
      case UnknownTopicOrPartitionException gone -> gone(gone, link);
      case UnknownTopicIdException gone -> gone(gone, link);
      case InvalidTopicException gone -> gone(gone, link);
      case AuthorizationException closed ->
          new Problem(closed, SourceCode.CHOSEN_GONE, link.text("topic"), words(closed));
      case TimeoutException silent -> new Problem(silent, SourceCode.CUT_OFF, servers);
      case DisconnectException cut -> new Problem(cut, SourceCode.CUT_OFF, servers);
      default -> new Problem(e, SourceCode.SOURCE_FAILED, servers, words(e));
    };
  }

  private static Problem gone(KafkaException e, Link link) {
    return new Problem(e, SourceCode.CHOSEN_GONE, link.text("topic"), "");
  }

  /** The first line, bounded. */
  private static String words(Exception e) {
    var text = Optional.ofNullable(e.getMessage()).orElse("").lines().findFirst().orElse("");
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
