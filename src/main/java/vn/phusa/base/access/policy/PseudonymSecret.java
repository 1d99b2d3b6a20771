package vn.phusa.base.access.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.inner.Pseudonyms;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.key.KeyFiles;
import vn.phusa.base.safeguard.ReplaceableKey;

/**
 * The secret that keys of pseudonyms are derived from (HKDF, RFC 5869), in {@code pseudonym.key}
 * beside the database and not in it. Without it no pseudonym can be made again or traced back. With
 * another secret every person has another pseudonym: what was given out before fits nothing more.
 */
@Component
class PseudonymSecret implements Pseudonyms, ReplaceableKey {

  private static final int BYTES = 32;

  private final Path file;
  private final KeyFiles files;
  private final Journal journal;
  private volatile byte[] secret;

  PseudonymSecret(@Value("${phusa.dir:var}") Path directory, KeyFiles files, Journal journal)
      throws IOException {
    this.file = directory.resolve("pseudonym.key");
    this.files = files;
    this.journal = journal;
    this.secret =
        Files.exists(file) ? HexFormat.of().parseHex(files.read(file).strip()) : renewed();
  }

  private byte[] renewed() throws IOException {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    files.write(file, HexFormat.of().formatHex(bytes));
    return bytes;
  }

  @Override
  public byte[] key(String purpose) {
    try {
      var info = ("pseudonym:" + purpose).getBytes(StandardCharsets.UTF_8);
      var derived = HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, BYTES);
      return KDF.getInstance("HKDF-SHA256").deriveData(derived);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  public String room() {
    return "access";
  }

  @Override
  public Instant made() {
    return files.made(file);
  }

  @Override
  public synchronized int renew(String by) {
    try {
      secret = renewed();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    journal.append(new Entry(by, "access.pseudonyms.key.replaced", "pseudonym.key", Map.of()));
    return 0;
  }
}
