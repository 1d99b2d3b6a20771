package vn.phusa.base.account.factor;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code recovery_code}: ten codes of 80 random bits, each good once, hashed. */
@Component
class RecoveryCodes {

  private static final int COUNT = 10;
  private static final int BYTES = 10;
  private static final int HALF = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient client;
  private final Clock clock;

  RecoveryCodes(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** New ones in place of all earlier ones. */
  List<String> renew(String person) {
    remove(person);
    var codes = IntStream.range(0, COUNT).mapToObj(number -> fresh()).toList();
    codes.forEach(code -> keep(person, code));
    return codes;
  }

  int left(String person) {
    return client
        .sql("select count(*) from recovery_code where person = :person and used_at is null")
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  boolean use(String person, String code) {
    return client
            .sql(
                """
                update recovery_code set used_at = :now
                where person = :person and hash = :hash and used_at is null
                """)
            .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .param("person", person)
            .param("hash", hash(code))
            .update()
        == 1;
  }

  void remove(String person) {
    client.sql("delete from recovery_code where person = :person").param("person", person).update();
  }

  private void keep(String person, String code) {
    client
        .sql("insert into recovery_code (person, hash) values (:person, :hash)")
        .param("person", person)
        .param("hash", hash(code))
        .update();
  }

  private static String fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var text = new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT);
    return text.substring(0, HALF) + "-" + text.substring(HALF);
  }

  private static String hash(String code) {
    var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
    return DigestUtils.sha256Hex(plain.getBytes(StandardCharsets.US_ASCII));
  }
}
