package vn.phusa.base.privacy.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.privacy.PersonRequest;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.problem.Problem;

/** The table {@code privacy_request}. */
@Component
class RequestTable {

  private final JdbcClient jdbc;

  RequestTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PersonRequest> all() {
    return jdbc.sql("select * from privacy_request order by received desc, id desc")
        .query(RequestTable::request)
        .list();
  }

  Optional<PersonRequest> find(String id) {
    return jdbc.sql("select * from privacy_request where id = :id")
        .param("id", Cells.key(id))
        .query(RequestTable::request)
        .optional();
  }

  /** One that must be there, locked until the transaction ends. */
  PersonRequest locked(String id) {
    return jdbc.sql("select * from privacy_request where id = :id for update")
        .param("id", Cells.key(id))
        .query(RequestTable::request)
        .optional()
        .orElseThrow(() -> new Problem(PrivacyCode.REQUEST_MISSING, id));
  }

  String add(PersonRequest request) {
    return jdbc.sql(
            """
            insert into privacy_request (agency, subject, processing, kind, dossier, received,
                                         with_processor)
            values (:agency, :subject, cast(:processing as bigint), :kind, :dossier, :received,
                    :withProcessor)
            returning id
            """)
        .param("agency", request.agency())
        .param("subject", request.subject())
        .param("processing", Cells.keyOrNull(request.processing()))
        .param("kind", request.kind().name())
        .param("dossier", request.dossier())
        .param("received", Cells.moment(request.received()))
        .param("withProcessor", request.withProcessor())
        .query(String.class)
        .single();
  }

  void answer(String id, Instant when) {
    jdbc.sql("update privacy_request set answered = :when where id = :id")
        .param("when", Cells.moment(when))
        .param("id", Cells.key(id))
        .update();
  }

  void extend(String id, PersonRequest.Extension extension) {
    jdbc.sql(
            """
            update privacy_request
            set extension_days = :days, extended = :when, extension_reason = :reason
            where id = :id
            """)
        .param("days", extension.days())
        .param("when", Cells.moment(extension.when()))
        .param("reason", extension.reason())
        .param("id", Cells.key(id))
        .update();
  }

  void close(String id, PersonRequest.Close close) {
    jdbc.sql(
            """
            update privacy_request set done = :done, closed = :when, close_note = :note
            where id = :id
            """)
        .param("done", close.done())
        .param("when", Cells.moment(close.when()))
        .param("note", close.note())
        .param("id", Cells.key(id))
        .update();
  }

  private static PersonRequest request(ResultSet row, int number) throws SQLException {
    var extended = Cells.momentIfAny(row, "extended");
    var closed = Cells.momentIfAny(row, "closed");
    var days = row.getInt("extension_days");
    var reason = row.getString("extension_reason");
    var done = row.getBoolean("done");
    var note = row.getString("close_note");
    return new PersonRequest(
        row.getString("id"),
        row.getString("agency"),
        row.getString("subject"),
        Cells.other(row, "processing"),
        PersonRequest.Kind.valueOf(row.getString("kind")),
        row.getString("dossier"),
        Cells.moment(row, "received"),
        row.getBoolean("with_processor"),
        Cells.momentIfAny(row, "answered"),
        extended.map(when -> new PersonRequest.Extension(days, when, reason)),
        closed.map(when -> new PersonRequest.Close(done, when, note)));
  }
}
