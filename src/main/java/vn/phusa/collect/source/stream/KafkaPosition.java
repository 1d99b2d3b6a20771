package vn.phusa.collect.source.stream;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import tools.jackson.databind.json.JsonMapper;

/** Up to where topics have been taken. */
record KafkaPosition(Map<String, Topic> topics) {

  /**
   * @param id of the topic; one that was made anew under its old name has another
   * @param next the offset of the next record, by partition
   */
  record Topic(String id, Map<Integer, Long> next) {}

  KafkaPosition {
    topics = Map.copyOf(topics);
  }

  static KafkaPosition parse(Optional<String> text) {
    return text.map(json -> JsonMapper.shared().readValue(json, KafkaPosition.class))
        .orElse(new KafkaPosition(Map.of()));
  }

  static KafkaPosition of(Map<String, Uuid> ids, Map<TopicPartition, Long> offsets) {
    var topics = new TreeMap<String, Topic>();
    offsets.forEach((partition, next) -> {
      var id = ids.getOrDefault(partition.topic(), Uuid.ZERO_UUID).toString();
      topics
          .computeIfAbsent(partition.topic(), topic -> new Topic(id, new TreeMap<>()))
          .next()
          .put(partition.partition(), next);
    });
    return new KafkaPosition(topics);
  }

  /** Where to go on; empty for a partition that is new. */
  OptionalLong next(TopicPartition partition, Uuid id) {
    return Optional.ofNullable(topics.get(partition.topic()))
        .filter(topic -> topic.id().equals(id.toString()))
        .map(topic -> topic.next().get(partition.partition()))
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** What tells two batches apart for people. */
  String mark() {
    return new TreeMap<>(topics)
        .values().stream()
            .flatMap(topic -> new TreeMap<>(topic.next()).entrySet().stream())
            .map(entry -> entry.getKey() + ":" + entry.getValue())
            .collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return JsonMapper.shared().writeValueAsString(Map.of("topics", new TreeMap<>(topics)));
  }
}
