package vn.phusa.base.access.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.key.PrivateFile;

/**
 * The key in {@code server.key}: who can read the file on this machine may act as the house itself.
 * Made at the first start; never in a log.
 */
@Component
class ServerKey {

  private static final int BYTES = 32;

  private final byte[] key;

  ServerKey(@Value("${phusa.dir:var}") Path directory) throws IOException {
    var file = directory.resolve("server.key");
    if (Files.notExists(file)) {
      var bytes = new byte[BYTES];
      new SecureRandom().nextBytes(bytes);
      PrivateFile.write(file, HexFormat.of().formatHex(bytes));
    }
    key = bytes(Files.readString(file).strip());
  }

  /** In constant time, so that nothing can be learnt by trying. */
  boolean matches(String candidate) {
    return MessageDigest.isEqual(key, bytes(candidate));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
