package vn.phusa.collect.source.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;
import vn.phusa.collect.source.ConnectorContract;

/** Rows that come as CSV files in a folder of this test's own. */
abstract class FilesContract extends ConnectorContract {

  final String name = "so-" + UUID.randomUUID().toString().substring(0, 8);

  /** What the source's own path begins in. */
  abstract Path home();

  @Override
  protected Map<String, String> choosing() {
    return Map.of("pattern", "*.csv", "done", "da-nap");
  }

  @Override
  protected String mode() {
    return "append";
  }

  @Override
  protected void add(int from, int to) throws IOException {
    var text = new StringBuilder("so,ten\n");
    for (var number = from; number <= to; number++) {
      text.append(number).append(",Xã ").append(number).append('\n');
    }
    put("tu-" + from + ".csv", text.toString());
  }

  /** A file that nobody writes to any more. */
  void put(String file, String text) throws IOException {
    var path = Files.createDirectories(folder()).resolve(file);
    Files.writeString(path, text);
    Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
  }

  @Override
  protected void takeAway() throws IOException {
    FileSystemUtils.deleteRecursively(folder());
  }

  Path folder() {
    return home().resolve(name);
  }
}
