package vn.phusa.app.shell.demo;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.phusa.app.shell.Shell;
import vn.phusa.app.shell.inner.RunningServer;
import vn.phusa.app.shell.inner.ServerWords;
import vn.phusa.app.shell.inner.StateDirectory;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunState;

/** {@code phusa demo}: the sample province, its accounts, and where to look. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Khởi động với dữ liệu mẫu. Starts with the sample province.")
class DemoCommand implements vn.phusa.app.shell.Command {

  /** Sở Y tế of the demonstration province. */
  private static final String OFFICERS_AGENCY = "so-y-te";

  /** Its accounts are for trying things out, and everybody knows their password. */
  private static final Map<String, Object> EASY =
      Map.of(
          "phusa.account.second-factor", "nobody",
          "phusa.account.idle", "8h",
          "phusa.account.administrator-idle", "8h",
          "phusa.account.dormant-days", 0,
          "phusa.account.administrator-password-days", 0);

  private static final Duration PAUSE = Duration.ofMillis(50);

  @ParentCommand private @Nullable Shell shell;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private StateDirectory state = new StateDirectory();

  @Option(names = "--port", paramLabel = "N", description = "Cổng. The port.")
  private @Nullable Integer port;

  @Override
  public Integer call() {
    var out = requireNonNull(spec).commandLine().getOut();
    return RunningServer.start(requireNonNull(shell).root(), state.directory(), port, EASY)
        .map(server -> {
          load(server, out);
          people(server, out);
          return server.announce(out).await();
        })
        .orElse(RunningServer.NOT_STARTED);
  }

  private static void load(RunningServer server, PrintWriter out) {
    var began = Instant.now();
    var ingest = server.context().getBean(Ingest.class);
    var runs = server.context().getBean(DemoData.class).start();
    say(out, "shell.demo.loading", runs.size());
    for (var run : runs) {
      var ended = await(ingest, run);
      if (ended.state() == RunState.COMMITTED || ended.state() == RunState.UNCHANGED) {
        say(out, "shell.demo.loaded", ended.dataset(), ended.counts().accepted());
      } else {
        say(out, "shell.demo.failed", ended.dataset(), ended.state());
      }
    }
    say(out, "shell.demo.done", Duration.between(began, Instant.now()).toSeconds());
  }

  private static Run await(Ingest ingest, Run started) {
    var run = started;
    while (!run.state().isAtRest()) {
      LockSupport.parkNanos(PAUSE.toNanos());
      run = ingest.run(run.id());
    }
    return run;
  }

  private static void people(RunningServer server, PrintWriter out) {
    var agency =
        server
            .context()
            .getBean(vn.phusa.base.directory.Directory.class)
            .findAgencyBySlug(OFFICERS_AGENCY)
            .orElseThrow()
            .code();
    server.context().getBean(DemoPrivacy.class).fill(agency);
    var people = DemoAccounts.ensure(server.accounts(), agency);
    server.context().getBean(DemoOffices.class).appoint(agency, people.getFirst().name());
    say(out, "shell.demo.accounts", DemoAccounts.PASSWORD);
    for (var person : people) {
      out.printf("  %-9s %s%n", person.id(), ServerWords.line("shell.demo.role." + person.role()));
    }
  }

  private static void say(PrintWriter out, String key, Object... values) {
    out.println(ServerWords.line(key, values));
    out.flush();
  }
}
