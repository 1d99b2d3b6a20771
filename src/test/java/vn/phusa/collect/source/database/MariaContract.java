package vn.phusa.collect.source.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;

/** What both ways of reading MariaDB keep. */
abstract class MariaContract extends DatabaseContract {

  abstract MariaServer server();

  @Override
  protected Map<String, String> reaching() {
    return server().reaching();
  }

  @Override
  int port() {
    return server().port();
  }

  @Override
  Map<String, String> wrongSignIn() {
    return Map.of("password", "sai");
  }

  @Override
  void reconnectedWithoutSecret(Source source, Map<String, String> other) {
    assertThatThrownBy(() -> sources.reconnect(source.id(), other, access.system()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(SourceCode.SIGN_IN_REFUSED));
  }

  @Override
  String offered() {
    return table;
  }

  @Override
  Connection direct() throws SQLException {
    return server().connection();
  }
}
