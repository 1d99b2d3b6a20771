package vn.phusa.base.privacy.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.privacy.Consent;
import vn.phusa.base.privacy.Consents;
import vn.phusa.base.privacy.DataItem;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.Processing;
import vn.phusa.base.problem.Problem;

/** The table {@code privacy_consent}. */
@Component
class PostgresConsents implements Consents {

  private final JdbcClient jdbc;
  private final ProcessingTable processings;
  private final Lists lists;
  private final Acts acts;
  private final Clock clock;

  PostgresConsents(
      JdbcClient jdbc, ProcessingTable processings, Lists lists, Acts acts, Clock clock) {
    this.jdbc = jdbc;
    this.processings = processings;
    this.lists = lists;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public List<Consent> of(String processing, int limit) {
    return jdbc.sql(
            """
            select * from privacy_consent where processing = :of
            order by given desc, id desc limit :limit
            """)
        .param("of", Cells.key(processing))
        .param("limit", limit)
        .query(PostgresConsents::consent)
        .list();
  }

  @Override
  public List<Consent> by(String subject) {
    return jdbc.sql(
            "select * from privacy_consent where subject = :by order by given desc, id desc")
        .param("by", subject)
        .query(PostgresConsents::consent)
        .list();
  }

  @Override
  public Optional<Consent> find(String id) {
    return jdbc.sql("select * from privacy_consent where id = :id")
        .param("id", Cells.key(id))
        .query(PostgresConsents::consent)
        .optional();
  }

  @Override
  public void keep(Consent consent, String principal) {
    var processing =
        processings
            .find(consent.processing())
            .orElseThrow(() -> new Problem(PrivacyCode.PROCESSING_MISSING, consent.processing()));
    if (!lists.basis(processing.basis()).asksConsent()) {
      throw new Problem(PrivacyCode.CONSENT_NOT_BASIS, processing.name());
    }
    Checks.needed(consent.subject(), "identifier", Checks.SHORT);
    Checks.needed(consent.purpose(), "purpose", Checks.LONG);
    Checks.needed(consent.told(), "told", Checks.SHORT);
    Checks.needed(consent.evidence(), "evidence", Checks.SHORT);
    Checks.moment(consent.given(), Instant.EPOCH, clock.instant());
    if (isSensitive(processing) && !consent.sensitiveTold()) {
      throw new Problem(PrivacyCode.SENSITIVE_UNTOLD, processing.name());
    }
    acts.add(
        () -> insert(consent),
        principal,
        "privacy.consent.kept",
        "consent-",
        () ->
            Map.of(
                "processing", consent.processing(),
                "form", consent.form().name(),
                "given", consent.given().toString(),
                "told", consent.told()));
  }

  @Override
  public void withdraw(String id, Instant when, String principal) {
    var known = find(id).orElseThrow(() -> new Problem(PrivacyCode.CONSENT_MISSING, id));
    Checks.moment(when, known.given(), clock.instant());
    acts.record(
        () -> end(id, when),
        principal,
        "privacy.consent.withdrawn",
        "consent-" + id,
        () -> Map.of("processing", known.processing(), "withdrawn", when.toString()));
  }

  private void end(String id, Instant when) {
    var ended =
        jdbc.sql(
                """
                update privacy_consent set withdrawn = :when
                where id = :id and withdrawn is null
                """)
            .param("when", Cells.moment(when))
            .param("id", Cells.key(id))
            .update();
    if (ended == 0) {
      throw new Problem(PrivacyCode.CONSENT_WITHDRAWN, id);
    }
  }

  private boolean isSensitive(Processing processing) {
    return lists.items().stream()
        .filter(item -> processing.items().contains(item.id()))
        .anyMatch(item -> item.grade() == DataItem.Grade.SENSITIVE);
  }

  private String insert(Consent consent) {
    return jdbc.sql(
            """
            insert into privacy_consent (processing, subject, purpose, given, form, told, evidence,
                                         sensitive_told)
            values (:processing, :subject, :purpose, :given, :form, :told, :evidence, :sensitive)
            returning id
            """)
        .param("processing", Cells.key(consent.processing()))
        .param("subject", consent.subject())
        .param("purpose", consent.purpose())
        .param("given", Cells.moment(consent.given()))
        .param("form", consent.form().name())
        .param("told", consent.told())
        .param("evidence", consent.evidence())
        .param("sensitive", consent.sensitiveTold())
        .query(String.class)
        .single();
  }

  private static Consent consent(ResultSet row, int number) throws SQLException {
    return new Consent(
        row.getString("id"),
        row.getString("processing"),
        row.getString("subject"),
        row.getString("purpose"),
        Cells.moment(row, "given"),
        Consent.Form.valueOf(row.getString("form")),
        row.getString("told"),
        row.getString("evidence"),
        row.getBoolean("sensitive_told"),
        Cells.momentIfAny(row, "withdrawn"));
  }
}
