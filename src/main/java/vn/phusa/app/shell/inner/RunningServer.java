package vn.phusa.app.shell.inner;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.io.support.SpringFactoriesLoader;
import vn.phusa.app.shell.TlsSettings;
import vn.phusa.base.account.Accounts;

/** The server in this process, from its start until somebody stops it. */
public final class RunningServer {

  /** The exit code of a start that failed; the log says why. */
  public static final int NOT_STARTED = 1;

  private final ConfigurableApplicationContext context;
  private final CountDownLatch closed = new CountDownLatch(1);

  private RunningServer(ConfigurableApplicationContext context) {
    this.context = context;
    context.addApplicationListener(
        (ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
  }

  /** Starts the server; empty when it could not, which Spring has then reported. */
  public static Optional<RunningServer> start(
      Class<?> root, @Nullable Path directory, @Nullable Integer port) {
    return start(root, settings(directory, port), Map.of());
  }

  /**
   * The same with other defaults.
   *
   * @param defaults settings that count where the operator's say nothing
   */
  public static Optional<RunningServer> start(
      Class<?> root,
      @Nullable Path directory,
      @Nullable Integer port,
      Map<String, Object> defaults) {
    return start(root, settings(directory, port), defaults);
  }

  /** Starts a server for this process only: on a free port of the loopback address. */
  public static Optional<RunningServer> startLocally(Class<?> root, @Nullable Path directory) {
    var settings = settings(directory, 0);
    settings.put("server.address", "127.0.0.1");
    return start(root, settings, Map.of());
  }

  private static Map<String, Object> settings(@Nullable Path directory, @Nullable Integer port) {
    var settings = new HashMap<String, Object>();
    if (directory != null) {
      settings.put("phusa.dir", directory.toString());
    }
    if (port != null) {
      settings.put("server.port", port);
    }
    return settings;
  }

  private static Optional<RunningServer> start(
      Class<?> root, Map<String, Object> settings, Map<String, Object> defaults) {
    var arguments =
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    var application = new SpringApplication(root);
    application.setDefaultProperties(defaults);
    SpringFactoriesLoader.forDefaultResourceLocation()
        .load(Preparation.class)
        .forEach(application::addInitializers);
    try {
      return Optional.of(new RunningServer(application.run(arguments)));
    } catch (RuntimeException reported) {
      return Optional.empty();
    }
  }

  /** Ends it in good order; what is not finished goes on at the next start. */
  public void stop() {
    context.close();
  }

  /** Says where it answers and, on a first start, the one-time way in. */
  public RunningServer announce(PrintWriter out) {
    accounts()
        .firstWelcome()
        .ifPresent(path -> out.println(ServerWords.of("shell.serve.welcome", url() + path)));
    out.println("Phù Sa is ready: " + url());
    out.flush();
    return this;
  }

  /**
   * Says the one-time link of somebody who has lost every way in.
   *
   * @param id of the account
   * @throws vn.phusa.base.problem.Problem when there is none
   */
  public void letIn(String id, PrintWriter out) {
    var path = accounts().wayBack(id);
    out.println(ServerWords.of("shell.serve.way-back", id, url() + path));
    out.flush();
  }

  public Accounts accounts() {
    return context.getBean(Accounts.class);
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  public String url() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    var scheme = context.getBean(TlsSettings.class).wanted() ? "https" : "http";
    return scheme + "://localhost:" + (server == null ? 0 : server.getPort());
  }

  /** Waits until the server is stopped. */
  public int await() {
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      context.close();
    }
    return 0;
  }
}
