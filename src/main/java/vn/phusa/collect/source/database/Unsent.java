package vn.phusa.collect.source.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What Debezium puts in place of a large value that did not change and that PostgreSQL therefore
 * does not send: a sign in the form of the column's type.
 */
final class Unsent {

  private static final String SIGN = "__debezium_unavailable_value";
  private static final byte[] BYTES = SIGN.getBytes(StandardCharsets.UTF_8);
  private static final List<Long> NUMBERS =
      IntStream.range(0, BYTES.length).mapToObj(at -> (long) BYTES[at]).toList();
  private static final String UUID_SIGN = UUID.nameUUIDFromBytes(BYTES).toString();

  private Unsent() {}

  static boolean is(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case String text -> text.contains(SIGN);
      case byte[] bytes -> ByteBuffer.wrap(bytes).equals(ByteBuffer.wrap(BYTES));
      case ByteBuffer bytes -> bytes.equals(ByteBuffer.wrap(BYTES));
      case Map<?, ?> map -> map.containsKey(SIGN);
      case List<?> list ->
          list.stream().anyMatch(one -> is(one) || UUID_SIGN.equals(one))
              || list.stream().allMatch(Number.class::isInstance) && NUMBERS.equals(numbers(list));
      default -> false;
    };
  }

  private static List<Long> numbers(List<?> list) {
    return list.stream().map(one -> ((Number) one).longValue()).toList();
  }
}
