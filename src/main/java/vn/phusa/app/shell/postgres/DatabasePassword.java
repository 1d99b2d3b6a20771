package vn.phusa.app.shell.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import vn.phusa.base.journal.PrivateFile;

/** The passwords of the embedded database, each in a file for its owner's eyes only. */
final class DatabasePassword {

  private static final int BYTES = 24;

  private DatabasePassword() {}

  /** Of whoever owns the database, in {@code postgres.key}. */
  static String owner(Path directory) throws IOException {
    return in(directory.resolve("postgres.key"));
  }

  /** Of the running house, in {@code postgres-house.key}. */
  static String house(Path directory) throws IOException {
    return in(directory.resolve("postgres-house.key"));
  }

  private static String in(Path file) throws IOException {
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
