package vn.phusa.app.shell.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.app.shell.ShellCode;
import vn.phusa.app.shell.ShellSettings;
import vn.phusa.app.shell.TlsSettings;
import vn.phusa.base.problem.Problem;

/** {@code server.json}: tells the command line on this machine where the running server answers. */
@Component
class ServerNote implements AutoCloseable {

  private record Running(long pid, String url) {}

  private final Path file;
  private final String scheme;
  private final JsonMapper json;

  ServerNote(ShellSettings settings, TlsSettings tls, StateLock lock, JsonMapper json) {
    this.file = settings.dir().resolve("server.json");
    this.scheme = tls.wanted() ? "https" : "http";
    this.json = json;
  }

  @EventListener
  void write(WebServerInitializedEvent event) {
    var url = scheme + "://localhost:" + event.getWebServer().getPort();
    try {
      Files.writeString(
          file, json.writeValueAsString(new Running(ProcessHandle.current().pid(), url)));
    } catch (IOException failure) {
      throw new Problem(failure, ShellCode.DIRECTORY_UNUSABLE, file, failure.toString());
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
