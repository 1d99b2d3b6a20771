package vn.phusa.base.account.factor;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.secret.SealedValues;
import vn.phusa.base.secret.Secrets;

/** The table {@code totp}: seeds, sealed. */
@Component
class TotpSeeds implements SealedValues {

  private record Row(String person, byte @Nullable [] sealed, byte @Nullable [] draft) {}

  private final JdbcClient client;
  private final Secrets secrets;

  TotpSeeds(JdbcClient client, Secrets secrets) {
    this.client = client;
    this.secrets = secrets;
  }

  void draft(String person, byte[] seed) {
    client
        .sql(
            """
            insert into totp (person, draft) values (:person, :draft)
            on conflict (person) do update set draft = excluded.draft
            """)
        .param("person", person)
        .param("draft", secrets.seal(place(person), seed))
        .update();
  }

  Optional<byte[]> drafted(String person) {
    return seed("select draft from totp where person = :person and draft is not null", person);
  }

  Optional<byte[]> inUse(String person) {
    return seed("select sealed from totp where person = :person and sealed is not null", person);
  }

  boolean isInUse(String person) {
    return client
        .sql("select exists (select from totp where person = :person and sealed is not null)")
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  List<String> holders() {
    return client
        .sql("select person from totp where sealed is not null")
        .query(String.class)
        .list();
  }

  /** The draft takes the place of the seed that was in use. */
  void take(String person) {
    client
        .sql("update totp set sealed = draft, draft = null, last_step = 0 where person = :person")
        .param("person", person)
        .update();
  }

  /** False when this step or a later one was used before. */
  boolean use(String person, long step) {
    return client
            .sql(
                """
                update totp set last_step = :step where person = :person and last_step < :step
                """)
            .param("person", person)
            .param("step", step)
            .update()
        == 1;
  }

  void remove(String person) {
    client.sql("delete from totp where person = :person").param("person", person).update();
  }

  @Override
  public int reseal() {
    client.sql("lock table totp in share row exclusive mode").update();
    var rows =
        client
            .sql("select person, sealed, draft from totp")
            .query((row, number) -> new Row(row.getString(1), row.getBytes(2), row.getBytes(3)))
            .list();
    for (var row : rows) {
      client
          .sql("update totp set sealed = :sealed, draft = :draft where person = :person")
          .param("sealed", anew(row.person(), row.sealed()), Types.BINARY)
          .param("draft", anew(row.person(), row.draft()), Types.BINARY)
          .param("person", row.person())
          .update();
    }
    return rows.size();
  }

  private byte @Nullable [] anew(String person, byte @Nullable [] sealed) {
    return sealed == null ? null : secrets.seal(place(person), open(person, sealed));
  }

  private Optional<byte[]> seed(String sql, String person) {
    return client
        .sql(sql)
        .param("person", person)
        .query((row, number) -> open(person, row.getBytes(1)))
        .optional();
  }

  private byte[] open(String person, byte @Nullable [] sealed) {
    return secrets.open(place(person), sealed == null ? new byte[0] : sealed);
  }

  private static String place(String person) {
    return "account.totp/" + person;
  }
}
