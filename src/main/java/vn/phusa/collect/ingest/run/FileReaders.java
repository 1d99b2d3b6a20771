package vn.phusa.collect.ingest.run;

import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.store.catalog.Catalog;

/**
 * Who may look into a file of the raw zone: who sent it, and who may change a dataset that was made
 * of it. Its hash alone opens nothing, for versions name it.
 */
@Component
final class FileReaders {

  private final FileStore files;
  private final Catalog catalog;
  private final Access access;

  FileReaders(FileStore files, Catalog catalog, Access access) {
    this.files = files;
    this.catalog = catalog;
    this.access = access;
  }

  /**
   * @throws Problem {@link IngestCode#UPLOAD_MISSING}, also when the reader may not know of it
   */
  SourceFile load(String hash, Principal reader) {
    var file = files.load(hash);
    if (!reader.has(Role.STEWARD) && !files.sent(hash, reader.id()) && !changes(hash, reader)) {
      throw new Problem(IngestCode.UPLOAD_MISSING, hash);
    }
    return file;
  }

  private boolean changes(String hash, Principal reader) {
    return files.datasets(hash).stream()
        .flatMap(dataset -> catalog.find(dataset).stream())
        .anyMatch(dataset -> access.mayChange(dataset.subject(), reader));
  }
}
