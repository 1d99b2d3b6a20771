package vn.phusa.app.shell.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import vn.phusa.base.key.KeyFiles;

/**
 * The password of whoever owns the embedded database, in {@code postgres.key}. Each start gives it
 * a successor. While that is being set the file has both, a line each; a start that was cut short
 * in between leaves it open which of them the database knows.
 */
final class DatabasePassword {

  private static final int BYTES = 24;

  private final Path file;
  private final KeyFiles files;
  private final List<String> possible;

  private DatabasePassword(Path file, KeyFiles files, List<String> possible) {
    this.file = file;
    this.files = files;
    this.possible = List.copyOf(possible);
  }

  /** What the file says; of a database that is still to be made, a new one. */
  static DatabasePassword in(Path directory, KeyFiles files) throws IOException {
    var file = directory.resolve("postgres.key");
    if (Files.notExists(file)) {
      files.write(file, random());
    }
    var lines = files.read(file).lines().map(String::strip);
    return new DatabasePassword(file, files, lines.filter(line -> !line.isEmpty()).toList());
  }

  /** One of these is right; the later one more probably. */
  List<String> possible() {
    return possible;
  }

  /** Sets a password in the database. */
  interface Setting {
    void set(String password) throws IOException;
  }

  /**
   * Puts a new one in its place.
   *
   * @param valid the one that the database knows now
   * @return the new one
   */
  String renew(String valid, Setting database) throws IOException {
    var successor = random();
    files.write(file, valid + "\n" + successor + "\n");
    database.set(successor);
    files.write(file, successor + "\n");
    return successor;
  }

  /** 192 random bits. */
  static String random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
