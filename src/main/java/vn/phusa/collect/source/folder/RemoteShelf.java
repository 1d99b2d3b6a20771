package vn.phusa.collect.source.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.integration.file.remote.session.Session;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

/**
 * A folder on another server, through one session of it.
 *
 * @param <F> what the protocol calls a file
 */
final class RemoteShelf<F> implements Shelf {

  private final Session<F> session;
  private final String folder;
  private final Function<F, Optional<Item>> item;
  private final Runnable after;

  /**
   * @param item a regular file as an item, empty for anything else
   * @param after what is to be ended with the session
   */
  RemoteShelf(Session<F> session, String folder, Function<F, Optional<Item>> item, Runnable after) {
    this.session = session;
    this.folder = folder;
    this.item = item;
    this.after = after;
  }

  @Override
  public List<Item> items() {
    try {
      if (!session.exists(folder)) {
        throw new Problem(SourceCode.CHOSEN_GONE, folder, "");
      }
      return Arrays.stream(session.list(folder))
          .map(item)
          .flatMap(Optional::stream)
          .filter(found -> isPlain(found.name()))
          .toList();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new Problem(e, SourceCode.CUT_OFF, folder);
    }
  }

  @Override
  public void copy(Item found, Path to) throws IOException {
    try (var content = Files.newOutputStream(to)) {
      read(found, content);
    }
    if (Files.size(to) != found.size()) {
      throw new Problem(SourceCode.CUT_OFF, found.name());
    }
  }

  private void read(Item found, OutputStream content) {
    try {
      session.read(path(found.name()), content);
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new Problem(e, SourceCode.CUT_OFF, found.name());
    }
  }

  @Override
  public void move(Item found, String below) {
    if (!isPlain(below)) {
      throw new Problem(SourceCode.FIELD_WRONG, "done", below);
    }
    try {
      if (!session.exists(path(below))) {
        session.mkdir(path(below));
      }
      session.rename(path(found.name()), path(below) + "/" + found.name());
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new Problem(e, SourceCode.SOURCE_FAILED, path(below), "");
    }
  }

  @Override
  public void close() {
    session.close();
    after.run();
  }

  private String path(String name) {
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }

  /** A server may say anything; a name with a way in it is none. */
  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && name.chars().noneMatch(sign -> sign == '/' || sign == '\\' || sign < ' ')
        && !name.equals(".")
        && !name.equals("..");
  }
}
