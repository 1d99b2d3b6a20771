package vn.phusa.base.journal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.inner.JournalKeys;
import vn.phusa.base.journal.inner.Redactions;
import vn.phusa.base.journal.inner.Witness;
import vn.phusa.base.key.KeyFiles;

/** What protects the journal from whoever has the database: both lie in {@code journal/}. */
@Component
class Seal {

  private final JournalKeys keys;
  private final Witness witness;
  private final Redactions redactions;

  @Autowired
  Seal(@Value("${phusa.dir:var}") Path directory, KeyFiles files) throws IOException {
    var folder = Files.createDirectories(directory.resolve("journal"));
    this.keys = JournalKeys.in(folder, files);
    this.witness = Witness.in(folder);
    this.redactions = new Redactions(folder, keys);
  }

  JournalKeys keys() {
    return keys;
  }

  Witness witness() {
    return witness;
  }

  Redactions redactions() {
    return redactions;
  }
}
