package vn.phusa.base.journal.syslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.JournalSettings.Form;
import vn.phusa.base.journal.JournalSettings.Forward;
import vn.phusa.base.journal.postgres.OpenJournal;
import vn.phusa.testing.TestDatabase;

class ForwardingTest {

  private static final Pattern SEQUENCE = Pattern.compile("sequence=\"(\\d+)\"");
  private static final int NEVER = Integer.MAX_VALUE;
  private static final int ENTRIES = 1_300;

  private final DataSource database = TestDatabase.with("journal");

  @TempDir Path folder;
  private OpenJournal journal;
  private @Nullable Path trust;

  @BeforeEach
  void open() throws Exception {
    journal = OpenJournal.on(database, folder);
    trust = TlsReceiver.certificate(folder);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void losesNothingWhenTheReceiverIsCutAndComesBack() throws Exception {
    append(ENTRIES);
    var first = TlsReceiver.start(folder, 0, NEVER);
    var port = first.port();
    try (var forwarding = forwarding(port)) {
      assertThat(forwarding.forward()).isTrue();
      assertThat(forwarding.forward()).isTrue();
      first.close();
      assertThat(sequences(first)).containsExactlyElementsOf(range(1, 1_000));
      assertThatThrownBy(forwarding::forward).isInstanceOf(IOException.class);
      assertThat(forwarding.confirmed()).as("all but the last batch").isEqualTo(500);
      var ending = TlsReceiver.start(folder, port, 123);
      assertThatThrownBy(forwarding::forward).isInstanceOf(IOException.class);
      ending.close();
      assertThat(sequences(ending)).containsExactlyElementsOf(range(501, 623));
      assertThat(forwarding.confirmed()).isEqualTo(500);
      try (var back = TlsReceiver.start(folder, port, NEVER)) {
        forwarding.start();
        append(50);
        back.await(ENTRIES + 50 - 500);
        assertThat(sequences(back)).containsExactlyElementsOf(range(501, ENTRIES + 50));
      }
    }
  }

  @Test
  void goesOnAfterARestart() throws Exception {
    append(10);
    try (var receiver = TlsReceiver.start(folder, 0, NEVER)) {
      try (var forwarding = forwarding(receiver.port())) {
        forwarding.forward();
        append(5);
        forwarding.forward();
        assertThat(forwarding.forward()).isFalse();
      }
      append(2);
      try (var forwarding = forwarding(receiver.port())) {
        forwarding.forward();
      }
      var again = new ArrayList<>(range(1, 15));
      again.addAll(range(11, 17));
      assertThat(sequences(receiver)).containsExactlyElementsOf(again);
    }
  }

  @Test
  void talksToNobodyWhoseCertificateIsUnknown() throws Exception {
    append(1);
    try (var receiver = TlsReceiver.start(folder, 0, NEVER)) {
      trust = null;
      try (var forwarding = forwarding(receiver.port())) {
        assertThatThrownBy(forwarding::forward).isInstanceOf(IOException.class);
        assertThat(forwarding.confirmed()).isZero();
      }
      assertThat(receiver.messages()).isEmpty();
    }
  }

  @Test
  void keepsNobodyWaitingWhileTheReceiverIsAway() throws Exception {
    try (var forwarding = forwarding(1)) {
      forwarding.start();
      append(20);
      assertThat(journal.journal().newest(1).getFirst().sequence()).isEqualTo(20);
    }
  }

  private Forwarding forwarding(int port) {
    var to = new Forward("localhost", port, Form.SYSLOG, trust);
    return new Forwarding(journal.audit(), database, to, Duration.ofMillis(20));
  }

  private void append(int entries) {
    var numbers = LongStream.range(0, entries).parallel();
    numbers.forEach(
        number -> journal.journal().append(new Entry("an", "test.done", "s" + number, Map.of())));
  }

  private static List<Long> sequences(TlsReceiver receiver) {
    return receiver.messages().stream()
        .map(message -> {
          var found = SEQUENCE.matcher(message);
          assertThat(found.find()).isTrue();
          return Long.valueOf(found.group(1));
        })
        .toList();
  }

  private static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}
