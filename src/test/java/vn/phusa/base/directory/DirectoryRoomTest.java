package vn.phusa.base.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.law.KnownLaw;
import vn.phusa.base.law.Law;
import vn.phusa.testing.ListedJournal;
import vn.phusa.testing.TestDatabase;

class DirectoryRoomTest {

  @Test
  void startsAloneWithItsFactsBehindItsDoor() {
    var database = TestDatabase.with("directory");
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(DataSource.class, () -> database);
      context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
      context.registerBean(Clock.class, Clock::systemUTC);
      var journal = new ListedJournal();
      context.registerBean(Journal.class, () -> journal);
      context.registerBean(Law.class, KnownLaw::new);
      context.scan("vn.phusa.base.directory");
      context.refresh();
      var directory = context.getBean(Directory.class);
      var units = context.getBean(Units.class);
      assertThat(units.ofLevel(Unit.Level.COMMUNE, LocalDate.of(2025, 7, 1))).hasSize(3321);
      assertThat(units.below("86", LocalDate.of(2025, 7, 1))).hasSize(124);
      assertThat(directory.agencies()).hasSize(18);
      assertThat(journal.entries()).as("nothing is written down at the start").isEmpty();
    }
  }
}
