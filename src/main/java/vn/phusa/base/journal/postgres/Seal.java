package vn.phusa.base.journal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.inner.Redactions;
import vn.phusa.base.journal.inner.SigningKey;
import vn.phusa.base.journal.inner.Witness;

/** What protects the journal from whoever has the database: both lie in {@code journal/}. */
@Component
class Seal {

  private final SigningKey key;
  private final Witness witness;
  private final Redactions redactions;

  @Autowired
  Seal(@Value("${phusa.dir:var}") Path directory) throws IOException {
    var folder = Files.createDirectories(directory.resolve("journal"));
    this.key = SigningKey.in(folder);
    this.witness = Witness.in(folder);
    this.redactions = new Redactions(folder, key);
  }

  SigningKey key() {
    return key;
  }

  Witness witness() {
    return witness;
  }

  Redactions redactions() {
    return redactions;
  }
}
