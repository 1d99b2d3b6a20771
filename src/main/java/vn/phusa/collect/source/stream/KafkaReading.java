package vn.phusa.collect.source.stream;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.SourceCode;

/**
 * One turn of reading topics, in batches. All their partitions are ours: they are assigned, not
 * shared out in a group, so none can be taken away in the middle of a batch.
 */
final class KafkaReading implements AutoCloseable {

  private static final int MOST = 20_000;
  private static final long LARGEST = 32L << 20;
  private static final Duration GLANCE = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, Uuid> ids;
  private final List<TopicPartition> partitions;
  private final Duration silence;
  private final Clock clock;
  private final List<String> gone = new ArrayList<>();
  private String position;
  private Map<TopicPartition, Long> told = Map.of();

  KafkaReading(
      KafkaConsumer<byte[], byte[]> consumer,
      Map<String, TopicDescription> topics,
      KafkaPosition after,
      Duration silence,
      Clock clock) {
    this.consumer = consumer;
    this.ids =
        topics.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, topic -> topic.getValue().topicId()));
    this.partitions =
        topics.values().stream()
            .flatMap(topic ->
                topic.partitions().stream()
                    .map(one -> new TopicPartition(topic.name(), one.partition())))
            .toList();
    this.silence = silence;
    this.clock = clock;
    this.position = after.toString();
  }

  /** Goes to where the last batch ended, or to the oldest record that there is. */
  private void seek() {
    var after = KafkaPosition.parse(Optional.of(position));
    consumer.assign(partitions);
    var first = consumer.beginningOffsets(partitions);
    for (var partition : partitions) {
      var oldest = first.getOrDefault(partition, 0L);
      var next = after.next(partition, id(partition)).orElse(oldest);
      if (next < oldest) {
        gone.add(partition + ": " + next + "–" + (oldest - 1));
      }
      consumer.seek(partition, Math.max(next, oldest));
    }
  }

  private Uuid id(TopicPartition partition) {
    return ids.getOrDefault(partition.topic(), Uuid.ZERO_UUID);
  }

  /**
   * Hands over everything that was there at the start, and while it is to listen what comes.
   *
   * @param group who is told how far we are; empty for nobody
   * @throws Problem {@link SourceCode#RECORDS_GONE} afterwards, when some were deleted too early
   */
  void follow(Handing handing, String group) throws IOException {
    seek();
    var goal = consumer.endOffsets(partitions);
    do {
      try (var batch = new MessageFile(handing.sink().work())) {
        gather(batch, goal, handing.sink());
        hand(batch, handing);
      }
      tell(group);
    } while (!isReached(goal) || handing.sink().listens());
    if (!gone.isEmpty()) {
      throw new Problem(SourceCode.RECORDS_GONE, handing.name(), String.join("; ", gone));
    }
  }

  private void gather(MessageFile batch, Map<TopicPartition, Long> goal, Sink sink)
      throws IOException {
    var begun = clock.instant();
    var heard = begun;
    while (batch.rows() + batch.broken() < MOST && batch.bytes() < LARGEST) {
      var before = places();
      for (var record : consumer.poll(GLANCE)) {
        batch.addJson(about(record), record.value());
      }
      var now = clock.instant();
      var over = isReached(goal);
      var old = !batch.isEmpty() && now.isAfter(begun.plus(LONGEST));
      if (over && (old || !sink.listens())) {
        return;
      }
      heard = over || !before.equals(places()) ? now : heard;
      if (heard.plus(silence).isBefore(now)) {
        throw new Problem(SourceCode.CUT_OFF, partitions.getFirst().topic());
      }
    }
  }

  private static Map<String, Object> about(ConsumerRecord<byte[], byte[]> record) {
    var about = new LinkedHashMap<String, Object>();
    about.put("kafka_topic", record.topic());
    about.put("kafka_partition", record.partition());
    about.put("kafka_offset", record.offset());
    about.put("kafka_timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
    // Where no record has one there is no column: nobody could say what an empty one holds.
    Optional.ofNullable(record.key())
        .map(key -> MessageFile.text(key).orElseGet(() -> hexadecimal(key)))
        .ifPresent(key -> about.put("kafka_key", key));
    return about;
  }

  private static String hexadecimal(byte[] key) {
    return HexFormat.of().formatHex(key);
  }

  private void hand(MessageFile batch, Handing handing) throws IOException {
    var reached = KafkaPosition.of(ids, places());
    if (reached.toString().equals(position)) {
      return;
    }
    handing.hand(batch, handing.name() + " @ " + reached.mark(), Optional.of(reached.toString()));
    position = reached.toString();
  }

  /** The offset of the next record of each partition. */
  private Map<TopicPartition, Long> places() {
    return partitions.stream().collect(Collectors.toMap(one -> one, consumer::position));
  }

  private boolean isReached(Map<TopicPartition, Long> goal) {
    var places = places();
    return goal.entrySet().stream()
        .allMatch(end -> places.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  /** What the cluster knows of us is never read again: it may be behind by a batch. */
  private void tell(String group) {
    var places = places();
    if (group.isEmpty() || places.equals(told)) {
      return;
    }
    var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
    places.forEach((partition, next) -> offsets.put(partition, new OffsetAndMetadata(next)));
    consumer.commitSync(offsets);
    told = places;
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(GLANCE));
  }
}
