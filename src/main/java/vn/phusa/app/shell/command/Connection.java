package vn.phusa.app.shell.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.app.shell.inner.RunningServer;

/**
 * A server to work with: the one named, the one that runs on the state directory, or, when none
 * does, one of our own in this process for as long as the command takes.
 */
final class Connection implements AutoCloseable {

  private static final Path USUAL = Path.of("var");

  private final ServerClient client;
  private final Optional<RunningServer> own;

  private Connection(ServerClient client, Optional<RunningServer> own) {
    this.client = client;
    this.own = own;
  }

  /** Empty when a server of our own could not start; it has said why. */
  static Optional<Connection> open(
      Class<?> root, @Nullable Path directory, @Nullable String server) {
    var state = directory == null ? USUAL : directory;
    if (server != null) {
      return Optional.of(new Connection(ServerClient.of(server, key(state)), Optional.empty()));
    }
    var running = runningOn(state);
    if (running.isPresent()) {
      return Optional.of(
          new Connection(ServerClient.ofOwn(running.get(), key(state), state), Optional.empty()));
    }
    return RunningServer.startLocally(root, directory)
        .map(own ->
            new Connection(ServerClient.ofOwn(own.url(), key(state), state), Optional.of(own)));
  }

  ServerClient client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
    own.ifPresent(RunningServer::stop);
  }

  /** The address in {@code server.json}, if the process that wrote it still lives. */
  private static Optional<String> runningOn(Path state) {
    var note = state.resolve("server.json");
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    var tree = JsonMapper.shared().readTree(note.toFile());
    var alive = ProcessHandle.of(tree.path("pid").asLong()).filter(ProcessHandle::isAlive);
    return alive.map(process -> tree.path("url").asString());
  }

  /** The key that lets whoever may read the state directory act as the house itself. */
  private static Optional<String> key(Path state) {
    var fromEnvironment = Optional.ofNullable(System.getenv("PHUSA_KEY"));
    var file = state.resolve("server.key");
    if (fromEnvironment.isPresent() || !Files.isReadable(file)) {
      return fromEnvironment;
    }
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
