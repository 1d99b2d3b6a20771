package vn.phusa.collect.source.stream;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Family;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;

/**
 * Records of topics, each a JSON object. Where to go on is kept with the batch, so nothing is lost
 * or taken twice; the cluster is told afterwards, for whoever watches the group.
 */
@Component
final class KafkaConnector implements Connector {

  private final Addresses addresses;
  private final SourceSettings settings;
  private final Clock clock;

  KafkaConnector(Addresses addresses, SourceSettings settings, Clock clock) {
    this.addresses = addresses;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "kafka";
  }

  @Override
  public boolean listens() {
    return true;
  }

  @Override
  public boolean isKeyed(Map<String, String> settings) {
    return false;
  }

  @Override
  public Family family() {
    return Family.STREAMS;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.needed("servers", Field.Kind.TEXT, Field.Step.CONNECT, ""),
        Field.oneOf("security", Field.Step.CONNECT, KafkaCluster.choices()),
        Field.optional("user", Field.Kind.TEXT, Field.Step.CONNECT),
        Field.optional("password", Field.Kind.SECRET, Field.Step.CONNECT),
        Field.oneOf(
            "mechanism", Field.Step.CONNECT, List.of("SCRAM-SHA-512", "SCRAM-SHA-256", "PLAIN")),
        Field.optional("hostKey", Field.Kind.TEXT, Field.Step.CONNECT),
        Field.needed("topic", Field.Kind.OFFER, Field.Step.CHOOSE, ""),
        Field.optional("topics", Field.Kind.TEXT, Field.Step.CHOOSE),
        Field.optional("group", Field.Kind.TEXT, Field.Step.CHOOSE),
        Field.ENCODING);
  }

  @Override
  public List<Offer> browse(Link link) {
    var cluster = new KafkaCluster(link, settings, addresses);
    try (var admin = cluster.admin()) {
      requireOpen(admin, cluster);
      return result(admin.listTopics().names()).stream()
          .sorted()
          .map(topic -> new Offer(topic, OptionalLong.empty(), List.of()))
          .toList();
    } catch (KafkaException e) {
      throw KafkaFailures.connecting(e, link, cluster.shown());
    } catch (InterruptedIOException e) {
      throw new Problem(e, SourceCode.CUT_OFF, link.text("servers"));
    }
  }

  @Override
  public void fetch(Link link, Optional<String> after, Sink sink) throws IOException {
    var cluster = new KafkaCluster(link, settings, addresses);
    try (var reading =
        new KafkaReading(
            cluster.consumer(),
            described(link, cluster),
            KafkaPosition.parse(after),
            settings.silence(),
            clock)) {
      reading.follow(new Handing(sink, link.needed("topic")), link.text("group"));
    } catch (InterruptException e) {
      throw new InterruptedIOException(link.text("topic"));
    } catch (KafkaException e) {
      throw KafkaFailures.reading(e, link, cluster.shown());
    }
  }

  private static Map<String, TopicDescription> described(Link link, KafkaCluster cluster)
      throws IOException {
    var topics =
        Stream.concat(
                Stream.of(link.needed("topic")),
                Stream.of(link.text("topics").split("[,;\\s]+", -1)))
            .filter(topic -> !topic.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    try (var admin = cluster.admin()) {
      requireOpen(admin, cluster);
      return result(admin.describeTopics(topics).allTopicNames());
    } catch (KafkaException e) {
      throw KafkaFailures.connecting(e, link, cluster.shown());
    }
  }

  /** A cluster says itself where its brokers are. */
  private static void requireOpen(Admin admin, KafkaCluster cluster) throws InterruptedIOException {
    for (var broker : result(admin.describeCluster().nodes())) {
      cluster.require(broker.host(), broker.port());
    }
  }

  private static <T> T result(KafkaFuture<T> future) throws InterruptedIOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
