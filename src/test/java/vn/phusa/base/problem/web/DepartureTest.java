package vn.phusa.base.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class DepartureTest {

  @Test
  void isSeenInWhatSpringAndTomcatSay() {
    var pipe = new IOException("Broken pipe");
    assertThat(Departure.isBeneath(new ClientAbortException(pipe))).isTrue();
    assertThat(
            Departure.isBeneath(
                new IllegalStateException(new AsyncRequestNotUsableException("gone", pipe))))
        .isTrue();
  }

  @Test
  void isNotEveryBrokenConnection() {
    assertThat(Departure.isBeneath(new IOException("Broken pipe"))).isFalse();
  }
}
