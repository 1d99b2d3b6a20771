package vn.phusa.base.account.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import vn.phusa.base.account.inner.Passkey;

/** The table {@code passkey}, which goes with the person. */
@Component
class PasskeyTable implements UserCredentialRepository {

  private static final String SAVE =
      """
      insert into passkey (id, person, label, public_key, signature_count, uv_initialized,
        backup_eligible, backup_state, transports, attestation_object, client_data, created_at,
        last_used_at)
      select :id, person, :label, :key, :count, :verified, :eligible, :backed, :transports, :object,
        :client, :created, :used from passkey_owner where handle = :handle
      on conflict (id) do update set signature_count = excluded.signature_count,
        uv_initialized = excluded.uv_initialized, backup_state = excluded.backup_state,
        last_used_at = excluded.last_used_at
      """;

  private static final String FIND =
      "select passkey.*, handle from passkey join passkey_owner using (person) ";

  private final JdbcClient client;

  PasskeyTable(JdbcClient client) {
    this.client = client;
  }

  List<Passkey> of(String person) {
    return client
        .sql("select * from passkey where person = :person order by created_at, id")
        .param("person", person)
        .query((row, number) ->
            new Passkey(
                row.getString("id"),
                row.getString("label"),
                moment(row, "created_at"),
                moment(row, "last_used_at")))
        .list();
  }

  List<String> holders() {
    return client.sql("select distinct person from passkey").query(String.class).list();
  }

  /** Takes away one of the person's own. */
  boolean remove(String person, String id) {
    return client
            .sql("delete from passkey where person = :person and id = :id")
            .param("person", person)
            .param("id", id)
            .update()
        == 1;
  }

  void removeAll(String person) {
    client.sql("delete from passkey where person = :person").param("person", person).update();
  }

  @Override
  public void delete(Bytes id) {
    client.sql("delete from passkey where id = :id").param("id", id.toBase64UrlString()).update();
  }

  @Override
  public void save(CredentialRecord record) {
    client
        .sql(SAVE)
        .param("id", record.getCredentialId().toBase64UrlString())
        .param("label", record.getLabel())
        .param("key", record.getPublicKey().getBytes())
        .param("count", record.getSignatureCount())
        .param("verified", record.isUvInitialized())
        .param("eligible", record.isBackupEligible())
        .param("backed", record.isBackupState())
        .param(
            "transports",
            record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new))
        .param("object", bytes(record.getAttestationObject()))
        .param("client", bytes(record.getAttestationClientDataJSON()))
        .param("created", record.getCreated().atOffset(ZoneOffset.UTC))
        .param("used", record.getLastUsed().atOffset(ZoneOffset.UTC))
        .param("handle", record.getUserEntityUserId().toBase64UrlString())
        .update();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return client
        .sql(FIND + "where id = :id")
        .param("id", id.toBase64UrlString())
        .query((row, number) -> record(row))
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return client
        .sql(FIND + "where handle = :handle")
        .param("handle", handle.toBase64UrlString())
        .query((row, number) -> record(row))
        .list();
  }

  private static CredentialRecord record(ResultSet row) throws SQLException {
    var transports = (String[]) row.getArray("transports").getArray();
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(row.getString("id")))
        .userEntityUserId(Bytes.fromBase64(row.getString("handle")))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("uv_initialized"))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .transports(
            Arrays.stream(transports)
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .attestationObject(new Bytes(row.getBytes("attestation_object")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .created(moment(row, "created_at"))
        .lastUsed(moment(row, "last_used_at"))
        .label(row.getString("label"))
        .build();
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static byte[] bytes(@Nullable Bytes bytes) {
    return bytes == null ? new byte[0] : bytes.getBytes();
  }
}
