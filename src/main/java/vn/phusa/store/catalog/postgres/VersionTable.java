package vn.phusa.store.catalog.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.store.catalog.Version;

/** Committed snapshots and where they came from. */
@Component
class VersionTable {

  private final JdbcClient database;

  VersionTable(JdbcClient database) {
    this.database = database;
  }

  /** False when the snapshot was there already. */
  boolean add(Version version) {
    return database
            .sql(
                """
                insert into catalog_version (dataset, snapshot, operation, made_at, principal,
                  row_count, added, removed, byte_count, run, file, file_hash, contract_version)
                values (:dataset, :snapshot, :operation, :at, :principal,
                  :rows, :added, :removed, :bytes, :run, :file, :fileHash, :contractVersion)
                on conflict do nothing
                """)
            .param("dataset", version.dataset())
            .param("snapshot", version.snapshot())
            .param("operation", version.operation())
            .param("at", Timestamp.from(version.at()))
            .param("principal", version.principal())
            .param("rows", version.rows())
            .param("added", version.added())
            .param("removed", version.removed())
            .param("bytes", version.bytes())
            .param("run", version.run())
            .param("file", version.file().orElse(null))
            .param("fileHash", version.fileHash().orElse(null))
            .param("contractVersion", version.contractVersion())
            .update()
        == 1;
  }

  List<Version> of(String slug) {
    return database
        .sql(
            """
            select * from catalog_version where dataset = :slug
            order by made_at desc, snapshot desc
            """)
        .param("slug", slug)
        .query(VersionTable::read)
        .list();
  }

  private static Version read(ResultSet row, int number) throws SQLException {
    return new Version(
        row.getString("dataset"),
        row.getLong("snapshot"),
        row.getString("operation"),
        row.getTimestamp("made_at").toInstant(),
        row.getString("principal"),
        row.getLong("row_count"),
        row.getLong("added"),
        row.getLong("removed"),
        row.getLong("byte_count"),
        row.getString("run"),
        Optional.ofNullable(row.getString("file")),
        Optional.ofNullable(row.getString("file_hash")),
        row.getInt("contract_version"));
  }
}
