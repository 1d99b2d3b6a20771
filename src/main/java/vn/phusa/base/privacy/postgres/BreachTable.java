package vn.phusa.base.privacy.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.phusa.base.privacy.Breach;

/** The tables {@code privacy_breach} and {@code privacy_breach_step}. */
@Component
class BreachTable {

  private record StepRow(String breach, Breach.Step step, Breach.Done done) {}

  private final JdbcClient jdbc;

  BreachTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Breach> all() {
    var steps = steps();
    return jdbc.sql("select * from privacy_breach order by found desc, id desc")
        .query((row, number) -> breach(row, steps))
        .list();
  }

  Optional<Breach> find(String id) {
    return all().stream().filter(breach -> breach.id().equals(id)).findFirst();
  }

  String add(Breach breach) {
    var insert =
        jdbc.sql(
                """
                insert into privacy_breach
                  (agency, processing, title, time, place, found, act, items, persons,
                   consequences, measures, contact, cyber_incident)
                values (:agency, cast(:processing as bigint), :title, :time, :place, :found, :act,
                   :items, :persons, :consequences, :measures, :contact, :cyberIncident)
                returning id
                """)
            .param("agency", breach.agency());
    return with(insert, breach).query(String.class).single();
  }

  void amend(Breach breach) {
    var update =
        jdbc.sql(
                """
                update privacy_breach
                set processing = cast(:processing as bigint), title = :title, time = :time,
                    place = :place, found = :found, act = :act, items = :items,
                    persons = :persons, consequences = :consequences, measures = :measures,
                    contact = :contact, cyber_incident = :cyberIncident
                where id = :id
                """)
            .param("id", Cells.key(breach.id()));
    with(update, breach).update();
  }

  void done(String id, Breach.Step step, Breach.Done done) {
    jdbc.sql(
            """
            insert into privacy_breach_step (breach, step, done, reference)
            values (:breach, :step, :done, :reference)
            on conflict (breach, step) do update
            set done = excluded.done, reference = excluded.reference
            """)
        .param("breach", Cells.key(id))
        .param("step", step.name())
        .param("done", Cells.moment(done.when()))
        .param("reference", done.reference())
        .update();
  }

  private static StatementSpec with(StatementSpec statement, Breach breach) {
    return statement
        .param("processing", Cells.keyOrNull(breach.processing()))
        .param("title", breach.title())
        .param("time", breach.time())
        .param("place", breach.place())
        .param("found", Cells.moment(breach.found()))
        .param("act", breach.act())
        .param("items", breach.items().toArray(String[]::new))
        .param("persons", breach.persons())
        .param("consequences", breach.consequences())
        .param("measures", breach.measures())
        .param("contact", breach.contact())
        .param("cyberIncident", breach.cyberIncident());
  }

  private Map<String, Map<Breach.Step, Breach.Done>> steps() {
    var steps = new HashMap<String, Map<Breach.Step, Breach.Done>>();
    jdbc.sql("select * from privacy_breach_step")
        .query((row, number) ->
            new StepRow(
                row.getString("breach"),
                Breach.Step.valueOf(row.getString("step")),
                new Breach.Done(Cells.moment(row, "done"), row.getString("reference"))))
        .list()
        .forEach(row ->
            steps
                .computeIfAbsent(row.breach(), id -> new EnumMap<>(Breach.Step.class))
                .put(row.step(), row.done()));
    return steps;
  }

  private static Breach breach(ResultSet row, Map<String, Map<Breach.Step, Breach.Done>> steps)
      throws SQLException {
    return new Breach(
        row.getString("id"),
        row.getString("agency"),
        Cells.other(row, "processing"),
        row.getString("title"),
        row.getString("time"),
        row.getString("place"),
        Cells.moment(row, "found"),
        row.getString("act"),
        Cells.list(row, "items"),
        row.getLong("persons"),
        row.getString("consequences"),
        row.getString("measures"),
        row.getString("contact"),
        row.getBoolean("cyber_incident"),
        steps.getOrDefault(row.getString("id"), Map.of()));
  }
}
