package vn.phusa.base.register.security;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.register.inner.Layer;

/** The table {@code register_layer}; what stood there before is in the journal. */
@Component
class Layers {

  private static final String SAVE =
      """
      insert into register_layer (layer, who, since, changed_by, changed_at)
      values (:layer, :who, :since, :by, :at)
      on conflict (layer) do update
      set who = excluded.who, since = excluded.since,
          changed_by = excluded.changed_by, changed_at = excluded.changed_at
      """;

  private final JdbcClient jdbc;
  private final Journal journal;
  private final Clock clock;

  Layers(JdbcClient jdbc, Journal journal, Clock clock) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /** All four, in their order. */
  List<Layer> all() {
    var known =
        jdbc.sql("select * from register_layer").query(Layers::layer).list().stream()
            .collect(Collectors.toMap(Layer::kind, layer -> layer));
    return Arrays.stream(Layer.Kind.values())
        .map(kind -> known.getOrDefault(kind, Layer.empty(kind)))
        .toList();
  }

  /** Writes what has changed; the rest stays as it was, with who wrote it. */
  @Transactional
  void note(List<Layer> wanted, String principal) {
    var known = all();
    wanted.stream()
        .filter(layer -> known.stream().noneMatch(layer::agrees))
        .forEach(layer -> save(layer, principal));
  }

  private void save(Layer layer, String principal) {
    jdbc.sql(SAVE)
        .param("layer", layer.kind().name())
        .param("who", layer.who())
        .param("since", layer.since().map(Date::valueOf).orElse(null))
        .param("by", principal)
        .param("at", Timestamp.from(clock.instant()))
        .update();
    var details =
        Map.of("who", layer.who(), "since", layer.since().map(LocalDate::toString).orElse(""));
    journal.append(new Entry(principal, "register.layer.noted", layer.kind().name(), details));
  }

  private static Layer layer(ResultSet row, int number) throws SQLException {
    return new Layer(
        Layer.Kind.valueOf(row.getString("layer")),
        row.getString("who"),
        Optional.ofNullable(row.getObject("since", LocalDate.class)),
        row.getString("changed_by"),
        Optional.of(row.getTimestamp("changed_at").toInstant()));
  }
}
