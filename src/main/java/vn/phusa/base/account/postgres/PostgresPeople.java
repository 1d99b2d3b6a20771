package vn.phusa.base.account.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;

/** The table {@code person}. */
@Component
class PostgresPeople implements People {

  private static final String SAVE =
      """
      insert into person (id, name, email, agency, unit, roles, password_hash, disabled, created_at)
      values (:id, :name, :email, :agency, :unit, :roles, :hash, :disabled, :now)
      on conflict (id) do update set
        name = excluded.name, email = excluded.email, agency = excluded.agency,
        unit = excluded.unit,
        roles = excluded.roles, password_hash = excluded.password_hash,
        disabled = excluded.disabled
      """;

  private final JdbcClient client;
  private final Clock clock;

  PostgresPeople(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public Optional<Person> find(String id) {
    return client
        .sql("select * from person where id = :id")
        .param("id", id)
        .query((row, number) -> person(row))
        .optional();
  }

  @Override
  public List<Person> all() {
    return client
        .sql("select * from person order by id")
        .query((row, number) -> person(row))
        .list();
  }

  @Override
  public boolean isEmpty() {
    return client.sql("select not exists (select from person)").query(Boolean.class).single();
  }

  @Override
  public void save(Person person) {
    client
        .sql(SAVE)
        .param("id", person.id())
        .param("name", person.name())
        .param("email", person.email())
        .param("agency", person.agency())
        .param("unit", person.unit())
        .param("roles", person.roles().stream().map(Role::name).sorted().toArray(String[]::new))
        .param("hash", person.passwordHash())
        .param("disabled", person.disabled())
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  private static Person person(ResultSet row) throws SQLException {
    var roles = (String[]) row.getArray("roles").getArray();
    return new Person(
        row.getString("id"),
        row.getString("name"),
        row.getString("email"),
        row.getString("agency"),
        row.getString("unit"),
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
        row.getString("password_hash"),
        row.getBoolean("disabled"));
  }
}
