package vn.phusa.base.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Recorded;
import vn.phusa.testing.TestDatabase;

class DirectoryRoomTest {

  @Test
  void startsAloneWithItsFactsBehindItsDoor() {
    var database = TestDatabase.with("directory");
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(DataSource.class, () -> database);
      context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
      context.registerBean(Clock.class, Clock::systemUTC);
      context.registerBean(Journal.class, NoJournal::new);
      context.scan("vn.phusa.base.directory");
      context.refresh();
      var directory = context.getBean(Directory.class);
      assertThat(directory.units(Unit.Level.COMMUNE, LocalDate.of(2025, 7, 1))).hasSize(3321);
      assertThat(directory.unitsBelow("86", LocalDate.of(2025, 7, 1))).hasSize(124);
      assertThat(directory.agencies()).hasSize(18);
    }
  }

  private static final class NoJournal implements Journal {
    @Override
    public void append(Entry entry) {
      throw new AssertionError("nothing is to be written down at the start");
    }

    @Override
    public List<Recorded> about(String subject, int limit) {
      return List.of();
    }

    @Override
    public List<Recorded> newest(int limit) {
      return List.of();
    }
  }
}
