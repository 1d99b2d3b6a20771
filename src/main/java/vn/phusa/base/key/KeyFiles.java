package vn.phusa.base.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.problem.Problem;

/**
 * Reads and writes files with keys. With a {@link KeyModule} they are closed by it: whoever copies
 * such a file, or the disk that it is on, has nothing. A file from before the module is closed when
 * it is read first; with {@code phusa.key.close} off files are opened again in the same way, to
 * leave a module or to exchange it.
 */
public final class KeyFiles {

  /** Begins a file that a module has closed; its name and the closed text follow. */
  private static final String MARK = "phusa-closed-key 1";

  private final @Nullable KeyModule module;
  private final boolean close;

  private KeyFiles(@Nullable KeyModule module, boolean close) {
    this.module = module;
    this.close = close;
  }

  /** Nothing but the rights of the file protects them. */
  public static KeyFiles open() {
    return new KeyFiles(null, false);
  }

  /**
   * As the settings say.
   *
   * @throws Problem {@link KeyCode#MODULE_UNUSABLE}
   */
  public static KeyFiles of(KeySettings settings) {
    return settings.library() == null
        ? open()
        : new KeyFiles(Pkcs11Module.of(settings), settings.close());
  }

  static KeyFiles closedBy(KeyModule module, boolean close) {
    return new KeyFiles(module, close);
  }

  /** Whether what is written is closed by a module. */
  public boolean closed() {
    return module != null && close;
  }

  /**
   * What is in the file.
   *
   * @throws Problem {@link KeyCode#FILE_CLOSED} without the module that has closed it, {@link
   *     KeyCode#FILE_UNREADABLE} when it was changed or closed by another
   */
  public String read(Path file) throws IOException {
    var text = Files.readString(file);
    var closed = text.startsWith(MARK);
    var secret = closed ? opened(file, text) : text;
    if (closed != closed()) {
      var made = Files.getLastModifiedTime(file);
      write(file, secret);
      Files.setLastModifiedTime(file, made);
    }
    return secret;
  }

  /** When the key in the file was made; that it was closed or opened since does not count. */
  public Instant made(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Writes it whole or not at all. */
  public void write(Path file, String secret) throws IOException {
    PrivateFile.write(file, module != null && close ? closed(module, file, secret) : secret);
  }

  private static String closed(KeyModule module, Path file, String secret) {
    var closed = module.close(name(file), secret.getBytes(StandardCharsets.UTF_8));
    return MARK + "\n" + Base64.getEncoder().encodeToString(closed) + "\n";
  }

  private String opened(Path file, String text) {
    if (module == null) {
      throw new Problem(KeyCode.FILE_CLOSED, file);
    }
    try {
      var closed = Base64.getDecoder().decode(text.substring(MARK.length()).strip());
      return new String(module.open(name(file), closed), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unreadable) {
      throw new Problem(unreadable, KeyCode.FILE_UNREADABLE, file);
    }
  }

  /** A closed file is worth nothing under another name, and goes on fitting in another folder. */
  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
