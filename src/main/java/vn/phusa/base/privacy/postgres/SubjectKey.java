package vn.phusa.base.privacy.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.PrivateFile;
import vn.phusa.base.privacy.Subjects;
import vn.phusa.base.text.Nfc;

/**
 * References of persons: HMAC-SHA-256 (RFC 2104) of the identifier, keyed by {@code
 * privacy-subject.key} beside the database and not in it. 80 bits are shown, which tell apart the
 * persons of a province and can be read over the phone.
 */
@Component
class SubjectKey implements Subjects {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final int SHOWN = 20;
  private static final int GROUP = 5;
  private static final int LONGEST = 200;
  private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-/]+");

  private final SecretKeySpec key;

  SubjectKey(@Value("${phusa.dir:var}") Path directory) throws IOException {
    var file = directory.resolve("privacy-subject.key");
    if (Files.notExists(file)) {
      var bytes = new byte[BYTES];
      new SecureRandom().nextBytes(bytes);
      PrivateFile.write(file, HexFormat.of().formatHex(bytes));
    }
    key = new SecretKeySpec(HexFormat.of().parseHex(Files.readString(file).strip()), ALGORITHM);
  }

  @Override
  public String reference(String identifier) {
    var tidy = BETWEEN.matcher(Nfc.of(identifier)).replaceAll("").toLowerCase(Locale.ROOT);
    Checks.needed(tidy, "identifier", LONGEST);
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return grouped(mac.doFinal(tidy.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String grouped(byte[] hash) {
    var digits = HexFormat.of().formatHex(hash).substring(0, SHOWN);
    var reference = new StringBuilder(digits);
    for (var at = SHOWN - GROUP; at > 0; at -= GROUP) {
      reference.insert(at, '-');
    }
    return reference.toString();
  }
}
