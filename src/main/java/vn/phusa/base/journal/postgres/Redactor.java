package vn.phusa.base.journal.postgres;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.JournalSettings;
import vn.phusa.base.journal.inner.Redaction;

/**
 * Removes what old entries say and leaves their place in the chain. First an entry tells of it,
 * then a signed record is on the disk, then the words go; what a crash cut short after the record
 * is finished at the next start.
 */
@Component
class Redactor {

  private static final Logger LOG = LoggerFactory.getLogger(Redactor.class);
  private static final int MOST = 10_000;

  private final JdbcClient client;
  private final Journal journal;
  private final Seal seal;
  private final JournalSettings settings;
  private final Clock clock;

  Redactor(DataSource database, Journal journal, Seal seal, JournalSettings settings, Clock clock) {
    this.client = JdbcClient.create(database);
    this.journal = journal;
    this.seal = seal;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What is to go.
   *
   * @param kind a name without blanks
   * @param actions patterns of SQL's {@code like}
   */
  record Due(String kind, List<String> actions, Instant cutoff, String who, String why) {}

  private record Place(long sequence, Hash content) {}

  /** Numbers of the entries that went, at most 10,000 at once; the journal's own never go. */
  List<Long> redact(Due due) throws IOException {
    var places = due(due);
    if (places.isEmpty()) {
      return List.of();
    }
    var sequences = places.stream().map(Place::sequence).toList();
    var digest = Redaction.digest(sequences, places.stream().map(Place::content).toList());
    var details =
        Map.of(
            "class", due.kind(),
            "entries", Integer.toString(places.size()),
            "before", due.cutoff().toString(),
            "digest", digest.base64(),
            "why", due.why());
    journal.append(new Entry(due.who(), "journal.redacted", "journal", details));
    apply(recorded(due, sequences, digest));
    return sequences;
  }

  /** The key that the record names is the one that signs it: none takes its place meanwhile. */
  private Redaction recorded(Due due, List<Long> sequences, Hash digest) throws IOException {
    var keys = seal.keys();
    synchronized (keys) {
      var record =
          new Redaction(
              keys.origin(),
              clock.instant(),
              due.kind(),
              due.cutoff(),
              sequences,
              digest,
              due.who(),
              due.why());
      seal.redactions().add(record);
      return record;
    }
  }

  /** Removes what records name and a crash, or a database brought back, still holds. */
  @EventListener(ApplicationReadyEvent.class)
  void finish() throws IOException {
    for (var record : seal.redactions().all()) {
      if (whole(record) == 0) {
        continue;
      }
      if (!record.digest().equals(stored(record))) {
        LOG.error("Entries to be redacted are not those of the record of {}", record.at());
        continue;
      }
      apply(record);
    }
  }

  /**
   * What {@link #redact} would take away in the end.
   *
   * @param oldest and {@code newest}, null when there are none
   * @param unsent how many more are old enough, but not confirmed by the receiver
   */
  record Tally(long entries, @Nullable Instant oldest, @Nullable Instant newest, long unsent) {}

  /** Counts and changes nothing. */
  Tally count(Due due) {
    return client
        .sql(
            """
            select count(*) filter (where sequence <= :last),
              min(at) filter (where sequence <= :last), max(at) filter (where sequence <= :last),
              count(*) filter (where sequence > :last)
            from journal_entry
            where at < :cutoff and redacted is null and action like any (:actions)
              and action not like 'journal.%'
            """)
        .param("cutoff", Timestamp.from(due.cutoff()))
        .param("actions", due.actions().toArray(String[]::new))
        .param("last", forwarded())
        .query((row, number) ->
            new Tally(
                row.getLong(1),
                moment(row.getTimestamp(2)),
                moment(row.getTimestamp(3)),
                row.getLong(4)))
        .single();
  }

  private static @Nullable Instant moment(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private List<Place> due(Due due) {
    return client
        .sql(
            """
            select sequence, content from journal_entry
            where at < :cutoff and redacted is null and action like any (:actions)
              and action not like 'journal.%' and sequence <= :last
            order by sequence limit :most
            """)
        .param("cutoff", Timestamp.from(due.cutoff()))
        .param("actions", due.actions().toArray(String[]::new))
        .param("last", forwarded())
        .param("most", MOST)
        .query((row, number) -> new Place(row.getLong(1), Hash.stored(row.getBytes(2))))
        .list();
  }

  /** What the receiver has not confirmed must still be sent whole. */
  private long forwarded() {
    var to = settings.forward();
    if (to.host() == null) {
      return Long.MAX_VALUE;
    }
    return client
        .sql("select sequence from journal_forward where receiver = :name")
        .param("name", to.host() + ":" + to.port())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private long whole(Redaction record) {
    return client
        .sql(
            """
            select count(*) from journal_entry
            where sequence = any (:sequences) and redacted is null
            """)
        .param("sequences", numbers(record))
        .query(Long.class)
        .single();
  }

  private Hash stored(Redaction record) {
    var contents =
        client
            .sql(
                """
                select content from journal_entry
                where sequence = any (:sequences) order by sequence
                """)
            .param("sequences", numbers(record))
            .query((row, number) -> Hash.stored(row.getBytes(1)))
            .list();
    return contents.size() == record.sequences().size()
        ? Redaction.digest(record.sequences(), contents)
        : Hash.NONE;
  }

  private void apply(Redaction record) {
    client
        .sql(
            """
            update journal_entry set redacted = :kind, principal = null, action = null,
              subject = null, details = null, acting_as = null, purpose = null, address = null,
              result = null, row_count = null, row_keys = null, salt = null
            where sequence = any (:sequences) and redacted is null
            """)
        .param("kind", record.kind())
        .param("sequences", numbers(record))
        .update();
  }

  private static Long[] numbers(Redaction record) {
    return record.sequences().toArray(Long[]::new);
  }
}
