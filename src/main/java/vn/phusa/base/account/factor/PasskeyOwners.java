package vn.phusa.base.account.factor;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The table {@code passkey_owner}: what devices know people by. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

  private static final String FIND =
      """
      select handle, person.id, person.name from passkey_owner
      join person on person.id = passkey_owner.person
      """;

  private final JdbcClient client;

  PasskeyOwners(JdbcClient client) {
    this.client = client;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return find(FIND + "where handle = :key", handle.toBase64UrlString());
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
    return find(FIND + "where person.id = :key", person);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    client
        .sql(
            """
            insert into passkey_owner (handle, person) values (:handle, :person)
            on conflict do nothing
            """)
        .param("handle", owner.getId().toBase64UrlString())
        .param("person", owner.getName())
        .update();
  }

  @Override
  public void delete(Bytes handle) {
    client
        .sql("delete from passkey_owner where handle = :handle")
        .param("handle", handle.toBase64UrlString())
        .update();
  }

  private @Nullable PublicKeyCredentialUserEntity find(String sql, String key) {
    return client
        .sql(sql)
        .param("key", key)
        .query((row, number) ->
            ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Bytes.fromBase64(row.getString("handle")))
                .name(row.getString("id"))
                .displayName(row.getString("name"))
                .build())
        .optional()
        .orElse(null);
  }
}
