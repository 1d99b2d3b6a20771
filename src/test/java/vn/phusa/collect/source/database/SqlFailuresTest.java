package vn.phusa.collect.source.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.collect.source.SourceCode;

/** What MariaDB's driver says when nobody comes in; the first three as heard with MySQL 9.7. */
class SqlFailuresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SERVER_UNPROVEN | S1009 | RSA public key is not available client side (option serverRsaPublicKeyFile not set)
          SERVER_UNPROVEN | 42000 | (conn=68) Cannot use authentication plugin caching_sha2_password with a Self signed certificates. Either set sslMode=trust
          SIGN_IN_REFUSED | 28000 | (conn=67) Access denied for user 'doc'@'localhost' (using password: YES)
          SIGN_IN_REFUSED | 42000 | Access denied for user 'doc'@'localhost' to database 'khac'
          UNREACHABLE     | 08000 | Socket fail to connect to 127.0.0.1. Connection refused
          """)
  void areToldApart(SourceCode code, String state, String words) {
    var problem = SqlFailures.connecting(new SQLException(words, state), "may-chu", "doc");
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.getCause()).hasMessage(words);
  }
}
