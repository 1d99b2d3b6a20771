package vn.phusa.collect.source.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.collect.source.SourceCode;

/** What drivers say when nobody comes in, as MySQL 9.7 was heard to answer MariaDB's driver. */
class SqlFailuresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S1009 | RSA public key is not available client side (option not set)     | SERVER_UNPROVEN
          42000 | Cannot use authentication plugin with a Self signed certificates | SERVER_UNPROVEN
          28000 | Access denied for user 'doc'@'localhost' (using password: YES)   | SIGN_IN_REFUSED
          42000 | Access denied for user 'doc'@'localhost' to database 'khac'      | SIGN_IN_REFUSED
          08000 | Socket fail to connect to 127.0.0.1. Connection refused          | UNREACHABLE
          """)
  void areToldApart(String state, String words, SourceCode code) {
    var problem = SqlFailures.connecting(new SQLException(words, state), "may-chu", "doc");
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.getCause()).hasMessage(words);
  }
}
