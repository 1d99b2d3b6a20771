package vn.phusa.base.notice.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.notice.inner.Choices;
import vn.phusa.base.notice.inner.MailChoice;
import vn.phusa.base.text.Words;

/** The table {@code notice_choice}. */
@Component
final class ChoiceTable implements Choices {

  private static final Chosen NOTHING = new Chosen(MailChoice.NONE, Words.VIETNAMESE, false);

  private final JdbcClient jdbc;

  ChoiceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Chosen of(String person) {
    return jdbc.sql("select * from notice_choice where person = :person")
        .param("person", person)
        .query((row, number) -> chosen(row))
        .optional()
        .orElse(NOTHING);
  }

  @Override
  public void choose(String person, MailChoice mail, Locale language) {
    if (mail == MailChoice.NONE) {
      jdbc.sql("delete from notice_choice where person = :person").param("person", person).update();
      return;
    }
    jdbc.sql(
            """
            insert into notice_choice (person, mail, language) values (:person, :mail, :language)
            on conflict (person) do update set
              mail = excluded.mail, language = excluded.language, refused = false
            """)
        .param("person", person)
        .param("mail", mail.name())
        .param("language", Words.in(language).locale().getLanguage())
        .update();
  }

  void refused(String person) {
    jdbc.sql("update notice_choice set refused = true where person = :person")
        .param("person", person)
        .update();
  }

  private static Chosen chosen(ResultSet row) throws SQLException {
    return new Chosen(
        MailChoice.valueOf(row.getString("mail")),
        Words.in(Locale.forLanguageTag(row.getString("language"))).locale(),
        row.getBoolean("refused"));
  }
}
