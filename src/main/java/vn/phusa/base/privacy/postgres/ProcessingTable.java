package vn.phusa.base.privacy.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.phusa.base.privacy.Processing;

/** The table {@code privacy_processing}. */
@Component
class ProcessingTable {

  private final JdbcClient jdbc;

  ProcessingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Processing> all() {
    return jdbc.sql("select * from privacy_processing").query(ProcessingTable::processing).list();
  }

  Optional<Processing> find(String id) {
    return jdbc.sql("select * from privacy_processing where id = :id")
        .param("id", Cells.key(id))
        .query(ProcessingTable::processing)
        .optional();
  }

  String add(Processing processing) {
    var insert =
        jdbc.sql(
                """
                insert into privacy_processing
                  (agency, name, purpose, persons, items, basis, oversight, datasets, recipients,
                   processor, retention, measures, in_charge, started, ended)
                values (:agency, :name, :purpose, :persons, :items, :basis, :oversight, :datasets,
                   :recipients, :processor, :retention, :measures, :inCharge, :started,
                   cast(:ended as date))
                returning id
                """)
            .param("agency", processing.agency());
    return with(insert, processing).query(String.class).single();
  }

  void change(Processing processing) {
    var update =
        jdbc.sql(
                """
                update privacy_processing
                set name = :name, purpose = :purpose, persons = :persons, items = :items,
                    basis = :basis, oversight = :oversight, datasets = :datasets,
                    recipients = :recipients, processor = :processor, retention = :retention,
                    measures = :measures, in_charge = :inCharge, started = :started,
                    ended = cast(:ended as date)
                where id = :id
                """)
            .param("id", Cells.key(processing.id()));
    with(update, processing).update();
  }

  private static StatementSpec with(StatementSpec statement, Processing processing) {
    return statement
        .param("name", processing.name())
        .param("purpose", processing.purpose())
        .param("persons", processing.persons())
        .param("items", processing.items().toArray(String[]::new))
        .param("basis", processing.basis())
        .param("oversight", processing.oversight())
        .param("datasets", processing.datasets().toArray(String[]::new))
        .param("recipients", processing.recipients().toArray(String[]::new))
        .param("processor", processing.processor())
        .param("retention", processing.retention())
        .param("measures", processing.measures())
        .param("inCharge", processing.inCharge())
        .param("started", processing.started())
        .param("ended", processing.ended().orElse(null));
  }

  private static Processing processing(ResultSet row, int number) throws SQLException {
    return new Processing(
        row.getString("id"),
        row.getString("agency"),
        row.getString("name"),
        row.getString("purpose"),
        row.getString("persons"),
        Cells.list(row, "items"),
        row.getString("basis"),
        row.getString("oversight"),
        Cells.list(row, "datasets"),
        Cells.list(row, "recipients"),
        row.getString("processor"),
        row.getString("retention"),
        row.getString("measures"),
        row.getString("in_charge"),
        row.getObject("started", LocalDate.class),
        Optional.ofNullable(row.getObject("ended", LocalDate.class)));
  }
}
