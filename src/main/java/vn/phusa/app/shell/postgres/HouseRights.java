package vn.phusa.app.shell.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.core.io.ClassPathResource;
import vn.phusa.app.shell.ShellCode;
import vn.phusa.base.problem.Problem;

/**
 * After each room's migrations the running house gets what it needs of the tables that are there,
 * and loses what is more ({@code db/rights/house.sql}).
 */
final class HouseRights extends BaseCallback {

  private final String house;
  private final String grants;

  /**
   * @param house the user that the running house connects as
   */
  HouseRights(String house) {
    this.house = house;
    try {
      this.grants =
          new ClassPathResource("db/rights/house.sql").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_MIGRATE;
  }

  @Override
  public void handle(Event event, Context context) {
    var connection = context.getConnection();
    try (var named = connection.prepareStatement("select set_config('phusa.house', ?, false)");
        var grant = connection.createStatement()) {
      named.setString(1, house);
      named.execute();
      grant.execute(grants);
    } catch (SQLException failure) {
      throw new Problem(failure, ShellCode.DATABASE_FAILED, house, failure.toString());
    }
  }
}
