package vn.phusa.collect.source.work;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phusa.base.secret.SealedValues;
import vn.phusa.base.secret.Secrets;

/** Passwords of sources, sealed each for its source and field. */
@Component
final class SecretStore implements SealedValues {

  private record Sealed(String field, byte[] bytes) {}

  private final JdbcClient jdbc;
  private final Secrets secrets;
  private final TransactionTemplate transaction;

  SecretStore(JdbcClient jdbc, Secrets secrets, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.transaction = transaction;
  }

  /** These and no others. */
  void replace(String source, Map<String, String> plain) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("delete from source_secret where source = :source").param("source", source).update();
      plain.forEach((field, text) -> add(source, field, text));
    });
  }

  private void add(String source, String field, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    jdbc.sql("insert into source_secret (source, field, sealed) values (:source, :field, :sealed)")
        .param("source", source)
        .param("field", field)
        .param("sealed", secrets.seal(place(source, field), bytes))
        .update();
  }

  Map<String, String> open(String source) {
    var found =
        jdbc.sql("select field, sealed from source_secret where source = :source")
            .param("source", source)
            .query((row, number) -> new Sealed(row.getString("field"), row.getBytes("sealed")))
            .list();
    var plain = new HashMap<String, String>();
    for (var sealed : found) {
      var bytes = secrets.open(place(source, sealed.field()), sealed.bytes());
      plain.put(sealed.field(), new String(bytes, StandardCharsets.UTF_8));
    }
    return plain;
  }

  @Override
  public int reseal() {
    jdbc.sql("lock table source_secret in share row exclusive mode").update();
    var sources = jdbc.sql("select source from source_secret").query(String.class).list();
    new TreeSet<>(sources).forEach(source -> replace(source, open(source)));
    return sources.size();
  }

  private static String place(String source, String field) {
    return "source." + field + "/" + source;
  }
}
