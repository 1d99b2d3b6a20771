package vn.phusa.collect.ingest.raw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.IngestSettings;
import vn.phusa.collect.ingest.RawFiles;

/** The raw zone on a local disk: {@code raw/ab/abcdef…}, written once and never changed. */
@Component
final class RawZone implements RawFiles {

  private static final int CHUNK = 1 << 20;

  private final Path root;
  private final IngestSettings settings;

  RawZone(@Value("${phusa.dir}") Path state, IngestSettings settings) {
    this.root = state.resolve("raw");
    this.settings = settings;
  }

  @Override
  public Stored keep(String name, InputStream content) {
    var arriving = arriving();
    try {
      var digest = sha256();
      var size = write(name, content, arriving, digest);
      if (size == 0) {
        throw new Problem(IngestCode.FILE_EMPTY, name);
      }
      var hash = HexFormat.of().formatHex(digest.digest());
      publish(arriving, path(hash));
      return new Stored(hash, size);
    } catch (IOException e) {
      throw failure(e, name);
    } finally {
      remove(arriving);
    }
  }

  @Override
  public Path path(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new Problem(IngestCode.UPLOAD_MISSING, hash);
    }
    return root.resolve(hash.substring(0, 2)).resolve(hash);
  }

  private long write(String name, InputStream content, Path target, MessageDigest digest)
      throws IOException {
    var size = 0L;
    var chunk = new byte[CHUNK];
    try (var channel =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (var read = next(content, chunk, name); read >= 0; read = next(content, chunk, name)) {
        size += read;
        if (size > settings.maxUpload().toBytes()) {
          throw new Problem(IngestCode.FILE_TOO_LARGE, name, settings.maxUpload().toMegabytes());
        }
        digest.update(chunk, 0, read);
        var buffer = ByteBuffer.wrap(chunk, 0, read);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
      channel.force(true);
    }
    return size;
  }

  /** The sender broke off: nothing is wrong with us. */
  private static int next(InputStream content, byte[] chunk, String name) {
    try {
      return content.read(chunk);
    } catch (IOException e) {
      throw new Problem(e, IngestCode.UPLOAD_BROKEN, name);
    }
  }

  private void publish(Path arriving, Path target) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    Files.createDirectories(target.getParent());
    Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE);
    try (var directory = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private Path arriving() {
    try {
      var folder = Files.createDirectories(root.resolve("arriving"));
      return folder.resolve(java.util.UUID.randomUUID().toString());
    } catch (IOException e) {
      throw failure(e, root.toString());
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RuntimeException failure(IOException cause, String name) {
    return root.toFile().getUsableSpace() < CHUNK
        ? new Problem(cause, IngestCode.DISK_FULL, name)
        : new UncheckedIOException(cause);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
