package vn.phusa.collect.source.work;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.secret.Secrets;

/** Passwords of sources, sealed each for its source and field. */
@Component
final class SecretStore {

  private record Sealed(String field, byte[] bytes) {}

  private final JdbcClient jdbc;
  private final Secrets secrets;

  SecretStore(JdbcClient jdbc, Secrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  void save(String source, Map<String, String> plain) {
    plain.forEach((field, text) ->
        jdbc.sql(
                """
                insert into source_secret (source, field, sealed) values (:source, :field, :sealed)
                on conflict (source, field) do update set sealed = excluded.sealed
                """)
            .param("source", source)
            .param("field", field)
            .param(
                "sealed", secrets.seal(place(source, field), text.getBytes(StandardCharsets.UTF_8)))
            .update());
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

  private static String place(String source, String field) {
    return "source." + field + "/" + source;
  }
}
