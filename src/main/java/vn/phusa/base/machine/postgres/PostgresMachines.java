package vn.phusa.base.machine.postgres;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.machine.inner.Machine;
import vn.phusa.base.machine.inner.Machines;

/** The table {@code machine}. */
@Component
class PostgresMachines implements Machines {

  private static final String SAVE =
      """
      insert into machine (
        id, name, agency, owner, scopes, datasets, networks, ends_on, disabled, created_at,
        created_by)
      values (
        :id, :name, :agency, :owner, :scopes, :datasets, :networks, :end, :disabled, :now, :by)
      on conflict (id) do update set
        name = excluded.name, agency = excluded.agency, owner = excluded.owner,
        scopes = excluded.scopes, datasets = excluded.datasets, networks = excluded.networks,
        ends_on = excluded.ends_on, disabled = excluded.disabled
      """;

  private final JdbcClient client;
  private final Clock clock;

  PostgresMachines(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public Optional<Machine> find(String id) {
    return client
        .sql("select * from machine where id = :id")
        .param("id", id)
        .query((row, number) -> machine(row))
        .optional();
  }

  @Override
  public List<Machine> all() {
    return client
        .sql("select * from machine order by ends_on, id")
        .query((row, number) -> machine(row))
        .list();
  }

  @Override
  public void save(Machine machine, String by) {
    client
        .sql(SAVE)
        .param("id", machine.id())
        .param("name", machine.name())
        .param("agency", machine.agency())
        .param("owner", machine.owner())
        .param("scopes", Lists.names(machine.scopes()))
        .param("datasets", Lists.sorted(machine.datasets()))
        .param("networks", Lists.sorted(machine.networks()))
        .param("end", Date.valueOf(machine.endsOn()))
        .param("disabled", machine.disabled())
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  private static Machine machine(ResultSet row) throws SQLException {
    return new Machine(
        row.getString("id"),
        row.getString("name"),
        row.getString("agency"),
        row.getString("owner"),
        Lists.scopes(row.getArray("scopes")),
        Lists.texts(row.getArray("datasets")),
        Lists.texts(row.getArray("networks")),
        row.getDate("ends_on").toLocalDate(),
        row.getBoolean("disabled"));
  }
}
