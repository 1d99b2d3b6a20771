package vn.phusa.collect.source.stream;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import vn.phusa.collect.source.stream.MqttMessages.Arrived;

/**
 * Messages of a broker. It remembers them for us while we are away, and until we say that they are
 * on our disk; then they come in by batches.
 */
@Component
final class MqttConnector implements Connector {

  private static final String JSON = "json";
  private static final String TEXT = "text";
  private static final int MOST = 20_000;
  private static final long GLANCE_MILLIS = 100;
  private static final Duration QUIET = Duration.ofSeconds(1);

  /** Some brokers send again after five seconds only what was not answered before a line broke. */
  private static final Duration RESENT = Duration.ofSeconds(7);

  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final Addresses addresses;
  private final SourceSettings settings;
  private final Clock clock;

  MqttConnector(Addresses addresses, SourceSettings settings, Clock clock) {
    this.addresses = addresses;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "mqtt";
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
        Field.needed("host", Field.Kind.TEXT, Field.Step.CONNECT, ""),
        Field.needed("port", Field.Kind.NUMBER, Field.Step.CONNECT, "8883"),
        Field.oneOf("security", Field.Step.CONNECT, List.of(MqttBroker.TLS, MqttBroker.PLAIN)),
        Field.optional("user", Field.Kind.TEXT, Field.Step.CONNECT),
        Field.optional("password", Field.Kind.SECRET, Field.Step.CONNECT),
        Field.optional("hostKey", Field.Kind.TEXT, Field.Step.CONNECT),
        Field.needed("filter", Field.Kind.TEXT, Field.Step.CHOOSE, "#"),
        Field.oneOf("payload", Field.Step.CHOOSE, List.of(JSON, TEXT)),
        Field.ENCODING);
  }

  /** A broker does not say which topics there are. */
  @Override
  public List<Offer> browse(Link link) {
    MqttBroker.connect(link, "", settings, addresses, new MqttMessages()).close();
    return List.of(new Offer("#", OptionalLong.empty(), List.of()));
  }

  @Override
  public void fetch(Link link, Optional<String> after, Sink sink) throws IOException {
    var spool = new MqttSpool(sink.lasting());
    // What a former fetch has kept comes in even if the broker is away.
    for (var file : spool.files()) {
      hand(link, spool, file, sink);
    }
    var messages = new MqttMessages();
    try (var broker =
        MqttBroker.connect(link, "phusa-" + link.source(), settings, addresses, messages)) {
      want(link.needed("filter"), broker, spool);
      follow(link, broker, messages, spool, sink);
      spool.answered(true);
    } catch (Problem problem) {
      // Also before we know that we are in: a broker that remembers us sends at once.
      if (problem.code() == SourceCode.CUT_OFF || problem.code() == SourceCode.UNREACHABLE) {
        spool.answered(false);
      }
      throw problem;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(link.text("filter"));
    }
  }

  /** A broker that refuses a wish remembers us all the same: it has to be asked anew next time. */
  private static void want(String filter, MqttBroker broker, MqttSpool spool) throws IOException {
    try {
      broker.want(filter, spool.filter());
      spool.wants(filter);
    } catch (Problem refused) {
      spool.wants("");
      throw refused;
    }
  }

  private void follow(
      Link link, MqttBroker broker, MqttMessages messages, MqttSpool spool, Sink sink)
      throws IOException, InterruptedException {
    var patience = spool.isAnswered() ? QUIET : RESENT;
    while (true) {
      var file = spool.begin(clock.instant());
      var kept = gather(broker, messages, spool, file, sink, patience);
      if (kept > 0) {
        hand(link, spool, file, sink);
      }
      if (messages.lost().isPresent()) {
        throw new Problem(SourceCode.CUT_OFF, link.text("host"));
      }
      if (kept < MOST && !sink.listens()) {
        return;
      }
    }
  }

  /** Until there are enough, the first is old enough, or the turn is over and nothing comes. */
  private int gather(
      MqttBroker broker,
      MqttMessages messages,
      MqttSpool spool,
      Path file,
      Sink sink,
      Duration patience)
      throws IOException, InterruptedException {
    var begun = clock.instant();
    var heard = begun;
    var kept = 0;
    while (kept < MOST && messages.lost().isEmpty()) {
      var some = some(messages);
      var now = clock.instant();
      if (!some.isEmpty()) {
        kept += spool.keep(file, some, now);
        some.forEach(broker::acknowledge);
        heard = now;
      }
      var old = kept > 0 && now.isAfter(begun.plus(LONGEST));
      var over = now.isAfter(heard.plus(patience)) && !sink.listens();
      if (old || over) {
        break;
      }
      if (kept == 0) {
        begun = now;
      }
    }
    return kept;
  }

  private static List<Arrived> some(MqttMessages messages) throws InterruptedException {
    var some = new ArrayList<Arrived>();
    for (var next = messages.next(GLANCE_MILLIS); next.isPresent(); next = messages.next(0)) {
      some.add(next.get());
    }
    return some;
  }

  private static void hand(Link link, MqttSpool spool, Path file, Sink sink) throws IOException {
    var name = String.valueOf(file.getFileName());
    if (sink.fate(name).isEmpty()) {
      try (var batch = new MessageFile(sink.work())) {
        for (var one : MqttSpool.read(file)) {
          var about = new LinkedHashMap<String, String>();
          about.put("mqtt_topic", one.topic());
          about.put("mqtt_received_at", one.at());
          if (link.text("payload").equals(TEXT)) {
            batch.addText(about, "payload", one.payload());
          } else {
            batch.addJson(about, one.payload());
          }
        }
        new Handing(sink, title(link)).hand(batch, name, Optional.empty());
      }
    }
    spool.done(file);
  }

  /** A filter as the name of a file. */
  private static String title(Link link) {
    return "mqtt-" + link.needed("filter").replaceAll("[^\\p{L}\\p{N}]+", "-");
  }
}
