package vn.phusa.app.shell.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import vn.phusa.base.journal.PrivateFile;

/** The password of the embedded database, in {@code postgres.key}, for its owner's eyes only. */
final class DatabasePassword {

  private static final int BYTES = 24;

  private DatabasePassword() {}

  static String in(Path directory) throws IOException {
    var file = directory.resolve("postgres.key");
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    var password = HexFormat.of().formatHex(bytes);
    PrivateFile.write(file, password);
    return password;
  }
}
