package vn.phusa.collect.source.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

/** A folder on the server's own disk; links in it are not followed. */
record LocalShelf(Path folder) implements Shelf {

  /**
   * A folder below another, also after links have been followed.
   *
   * @throws Problem {@link SourceCode#FIELD_WRONG} when it would lie elsewhere
   */
  static Path within(Path above, String name) {
    try {
      var wanted = above.resolve(name).normalize();
      var real = Files.exists(wanted) ? wanted.toRealPath() : wanted.toAbsolutePath();
      var root = Files.exists(above) ? above.toRealPath() : above.toAbsolutePath().normalize();
      if (real.startsWith(root) && !real.equals(root)) {
        return real;
      }
      throw new Problem(SourceCode.FIELD_WRONG, "folder", name);
    } catch (InvalidPathException | IOException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, "folder", name);
    }
  }

  @Override
  public List<Item> items() throws IOException {
    try (var files = Files.list(folder)) {
      var items = new ArrayList<Item>();
      for (var file : files.filter(LocalShelf::isFile).toList()) {
        items.add(
            new Item(
                String.valueOf(file.getFileName()),
                Files.size(file),
                Files.getLastModifiedTime(file).toMillis()));
      }
      return items;
    }
  }

  @Override
  public void copy(Item item, Path to) throws IOException {
    try (var content =
        Files.newInputStream(folder.resolve(item.name()), LinkOption.NOFOLLOW_LINKS)) {
      Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void move(Item item, String below) throws IOException {
    var target = Files.createDirectories(within(folder, below));
    Files.move(
        folder.resolve(item.name()),
        target.resolve(item.name()),
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() {
    // Nothing is held open.
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }
}
