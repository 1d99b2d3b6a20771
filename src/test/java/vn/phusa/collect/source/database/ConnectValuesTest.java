package vn.phusa.collect.source.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.debezium.time.MicroTime;
import java.time.Duration;
import java.time.LocalTime;
import org.apache.kafka.connect.data.Schema;
import org.junit.jupiter.api.Test;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

class ConnectValuesTest {

  private static final Schema TIME = MicroTime.schema();

  @Test
  void readsTimesOfADayAndTheEndOfIt() {
    assertThat(ConnectValues.value(TIME, micros(Duration.ofHours(13))))
        .isEqualTo(LocalTime.of(13, 0));
    assertThat(ConnectValues.value(TIME, micros(Duration.ofDays(1)))).isEqualTo(LocalTime.MAX);
    assertThat(ConnectValues.value(TIME, null)).isNull();
  }

  /** MariaDB's {@code TIME} goes from -838:59:59 to 838:59:59. */
  @Test
  void makesNoOtherTimeOfASpan() {
    for (var span : new Duration[] {Duration.ofHours(26), Duration.ofMinutes(-1)}) {
      assertThatThrownBy(() -> ConnectValues.value(TIME, micros(span)))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(SourceCode.SOURCE_FAILED));
    }
  }

  private static long micros(Duration span) {
    return span.toNanos() / 1000;
  }
}
