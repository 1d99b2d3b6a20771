package vn.phusa.base.privacy.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.key.KeyFiles;
import vn.phusa.base.privacy.Subjects;
import vn.phusa.base.safeguard.ReplaceableKey;
import vn.phusa.base.text.Nfc;

/**
 * References of persons: HMAC-SHA-256 (RFC 2104) of the identifier, keyed by {@code
 * privacy-subject.key} beside the database and not in it. 80 bits are shown, which tell apart the
 * persons of a province and can be read over the phone. The file has a key in each line, the newest
 * first: with the others is looked for what was written down before.
 */
@Component
class SubjectKey implements Subjects, ReplaceableKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final int SHOWN = 20;
  private static final int GROUP = 5;
  private static final int LONGEST = 200;
  private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-/]+");

  private final Path file;
  private final KeyFiles files;
  private final Journal journal;
  private volatile List<String> newestFirst;

  SubjectKey(@Value("${phusa.dir:var}") Path directory, KeyFiles files, Journal journal)
      throws IOException {
    this.file = directory.resolve("privacy-subject.key");
    this.files = files;
    this.journal = journal;
    this.newestFirst =
        Files.exists(file) ? files.read(file).strip().lines().toList() : kept(List.of(random()));
  }

  private List<String> kept(List<String> keys) throws IOException {
    files.write(file, String.join("\n", keys) + "\n");
    return List.copyOf(keys);
  }

  private static String random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String reference(String identifier) {
    return reference(newestFirst.getFirst(), tidy(identifier));
  }

  @Override
  public List<String> references(String identifier) {
    var tidy = tidy(identifier);
    return newestFirst.stream().map(key -> reference(key, tidy)).toList();
  }

  private static String tidy(String identifier) {
    var tidy = BETWEEN.matcher(Nfc.of(identifier)).replaceAll("").toLowerCase(Locale.ROOT);
    Checks.needed(tidy, "identifier", LONGEST);
    return tidy;
  }

  private static String reference(String key, String tidy) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), ALGORITHM));
      return grouped(mac.doFinal(tidy.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  public String room() {
    return "privacy";
  }

  @Override
  public Instant made() {
    return files.made(file);
  }

  @Override
  public synchronized int renew(String by) {
    var keys = new ArrayList<>(newestFirst);
    keys.addFirst(random());
    try {
      newestFirst = kept(keys);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    journal.append(new Entry(by, "privacy.key.replaced", "privacy-subject.key", Map.of()));
    return 0;
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
