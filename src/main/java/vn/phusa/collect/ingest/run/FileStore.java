package vn.phusa.collect.ingest.run;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.RawFiles;
import vn.phusa.collect.ingest.SourceFile;

/** What is known of the files of the raw zone. */
@Component
final class FileStore {

  private final JdbcClient jdbc;
  private final RawFiles raw;
  private final Clock clock;

  FileStore(JdbcClient jdbc, RawFiles raw, Clock clock) {
    this.jdbc = jdbc;
    this.raw = raw;
    this.clock = clock;
  }

  /** Remembers a file; the newest name is the one that is shown. */
  SourceFile save(String name, RawFiles.Stored stored, String principal) {
    jdbc.sql(
            """
            insert into ingest_file (hash, name, size, principal, received_at)
            values (:hash, :name, :size, :principal, :now)
            on conflict (hash) do update set name = excluded.name
            """)
        .param("hash", stored.hash())
        .param("name", name)
        .param("size", stored.size())
        .param("principal", principal)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    jdbc.sql("insert into ingest_file_sender values (:file, :principal) on conflict do nothing")
        .param("file", stored.hash())
        .param("principal", principal)
        .update();
    return load(stored.hash());
  }

  boolean sent(String hash, String principal) {
    return jdbc.sql(
            """
            select exists (
              select from ingest_file_sender where file = :file and principal = :principal)
            """)
        .param("file", hash)
        .param("principal", principal)
        .query(Boolean.class)
        .single();
  }

  /** Datasets that the file was loaded into, or was to be. */
  List<String> datasets(String hash) {
    return jdbc.sql("select distinct dataset from ingest_run where file = :file")
        .param("file", hash)
        .query(String.class)
        .list();
  }

  SourceFile load(String hash) {
    var path = raw.path(hash);
    return jdbc.sql("select hash, name, size from ingest_file where hash = :hash")
        .param("hash", hash)
        .query((row, number) ->
            new SourceFile(row.getString("name"), path, row.getLong("size"), row.getString("hash")))
        .optional()
        .orElseThrow(() -> new Problem(IngestCode.UPLOAD_MISSING, hash));
  }
}
