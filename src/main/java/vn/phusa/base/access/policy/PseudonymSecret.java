package vn.phusa.base.access.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.inner.Pseudonyms;
import vn.phusa.base.journal.PrivateFile;

/**
 * The secret that keys of pseudonyms are derived from (HKDF, RFC 5869), in {@code pseudonym.key}
 * beside the database and not in it. Without it no pseudonym can be made again or traced back.
 */
@Component
class PseudonymSecret implements Pseudonyms {

  private static final int BYTES = 32;

  private final byte[] secret;

  PseudonymSecret(@Value("${phusa.dir:var}") Path directory) throws IOException {
    var file = directory.resolve("pseudonym.key");
    if (Files.notExists(file)) {
      var bytes = new byte[BYTES];
      new SecureRandom().nextBytes(bytes);
      PrivateFile.write(file, HexFormat.of().formatHex(bytes));
    }
    secret = HexFormat.of().parseHex(Files.readString(file).strip());
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
}
