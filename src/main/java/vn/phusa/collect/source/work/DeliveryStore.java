package vn.phusa.collect.source.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phusa.collect.ingest.RunFailure;
import vn.phusa.collect.source.Delivery;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Handed;

/** The table {@code source_delivery}. */
@Component
final class DeliveryStore {

  private final JdbcClient jdbc;
  private final SourceStore sources;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DeliveryStore(
      JdbcClient jdbc, SourceStore sources, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.sources = sources;
    this.transaction = transaction;
    this.clock = clock;
  }

  Handed received(String source, Delivery delivery, String file) {
    var number =
        jdbc.sql(
                """
                insert into source_delivery (
                  source, item, name, position, effect, origin, file, fate, at)
                values (
                  :source, :item, :name, :position, :effect, :origin::jsonb, :file, 'RECEIVED',
                  :now)
                returning number
                """)
            .param("source", source)
            .param("item", delivery.item())
            .param("name", delivery.name())
            .param("position", delivery.position().orElse(null))
            .param("effect", delivery.effect().name())
            .param("origin", delivery.origin().map(Json::of).orElse(null))
            .param("file", file)
            .param("now", SourceStore.moment(clock.instant()))
            .query(Long.class)
            .single();
    return load(number);
  }

  Handed load(long number) {
    return jdbc.sql("select * from source_delivery where number = :number")
        .param("number", number)
        .query((row, index) -> handed(row))
        .single();
  }

  Handed loading(Handed handed, String run) {
    jdbc.sql("update source_delivery set fate = 'LOADING', run = :run where number = :number")
        .param("run", run)
        .param("number", handed.number())
        .update();
    return load(handed.number());
  }

  /** The source's position moves in the same transaction: a batch is taken once. */
  Fate taken(Handed handed) {
    transaction.executeWithoutResult(status -> {
      settle(handed, Fate.TAKEN, Optional.empty());
      handed.delivery().position().ifPresent(position -> sources.moveTo(handed.source(), position));
    });
    return Fate.TAKEN;
  }

  Fate settle(Handed handed, Fate fate, Optional<RunFailure> failure) {
    jdbc.sql(
            """
            update source_delivery set fate = :fate, failure = :failure::jsonb
            where number = :number
            """)
        .param("fate", fate.name())
        .param("failure", Json.ofFailure(failure))
        .param("number", handed.number())
        .update();
    return fate;
  }

  Optional<String> memory(String source) {
    return sources.memory(source);
  }

  void remember(String source, String memory) {
    sources.remember(source, memory);
  }

  /** Nothing came, but the source's position moves. */
  void passed(String source, String position) {
    sources.moveTo(source, position);
  }

  /** The newest fate of an item. */
  Optional<Fate> fate(String source, String item) {
    return jdbc.sql(
            """
            select fate from source_delivery where source = :source and item = :item
            order by number desc limit 1
            """)
        .param("source", source)
        .param("item", item)
        .query(String.class)
        .optional()
        .map(Fate::valueOf);
  }

  /** What a fetch before this one has not settled, the oldest first. */
  List<Handed> open(String source) {
    return jdbc.sql(
            """
            select * from source_delivery
            where source = :source and fate in ('RECEIVED', 'LOADING', 'WAITING') order by number
            """)
        .param("source", source)
        .query((row, index) -> handed(row))
        .list();
  }

  List<Handed> newest(String source, int limit) {
    return jdbc.sql(
            """
            select * from source_delivery where source = :source order by number desc limit :limit
            """)
        .param("source", source)
        .param("limit", limit)
        .query((row, index) -> handed(row))
        .list();
  }

  private static Handed handed(ResultSet row) throws SQLException {
    return new Handed(
        row.getLong("number"),
        row.getString("source"),
        new Delivery(
            row.getString("item"),
            row.getString("name"),
            Optional.ofNullable(row.getString("position")),
            Delivery.Effect.valueOf(row.getString("effect")),
            Json.origin(row)),
        row.getString("file"),
        Optional.ofNullable(row.getString("run")),
        Fate.valueOf(row.getString("fate")),
        Json.failure(row),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
