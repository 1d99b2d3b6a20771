package vn.phusa.app.shell.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.phusa.app.shell.Shell;
import vn.phusa.app.shell.inner.ServerWords;

/** {@code phusa bench}: figures against their yardsticks. Exit code 1 when a budget is not kept. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Đo tốc độ và bộ nhớ trên máy này. Measures speed and memory on this machine.",
    exitCodeListHeading = "Mã thoát / exit codes:%n",
    exitCodeList = {
      "0:mọi ngân sách đều đạt / every budget is kept",
      "1:có ngân sách không đạt / a budget is not kept"
    })
class BenchCommand implements vn.phusa.app.shell.Command {

  /** What runs in processes of its own comes first, while no server is here yet. */
  private static final List<Measure> MEASURES =
      List.of(
          new StartMeasure(),
          new MemoryMeasure(),
          new IngestMeasure(),
          new GateMeasure(),
          new MaskMeasure(),
          new RowsMeasure(),
          new SearchMeasure(),
          new JournalMeasure());

  /** One client of ours asks faster than a visitor may. */
  private static final String ANY_NUMBER = "1000000000";

  @ParentCommand private @Nullable Shell shell;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private BenchOptions options = new BenchOptions();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description =
          "start, memory, ingest, gate, rows, search, journal; không ghi là tất cả. None is all.")
  private List<String> names = List.of();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Ghi mỗi kết quả một dòng JSON. Writes one JSON object a line.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException {
    var chosen = chosen();
    var work = options.workFolder();
    try (var report = BenchReport.to(requireNonNull(spec).commandLine().getOut(), json)) {
      return measured(chosen, work, report);
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
  }

  private int measured(List<Measure> chosen, Path work, BenchReport report) {
    var root = requireNonNull(shell).root();
    var plan = new BenchPlan(work, options.rows(), options.gigabytes(), root);
    try (var servers = new OwnServer()) {
      var house = new BenchHouse(plan, () -> servers.start(root, plan.state()));
      for (var measure : chosen) {
        report.begin(measure.name());
        measure.take(house).forEach(report::add);
      }
    }
    return report.end();
  }

  private List<Measure> chosen() {
    var known = MEASURES.stream().map(Measure::name).toList();
    for (var name : names) {
      if (!known.contains(name)) {
        throw new ParameterException(
            requireNonNull(spec).commandLine(),
            ServerWords.of("shell.bench.unknown", name, String.join(", ", known)));
      }
    }
    return MEASURES.stream()
        .filter(measure -> names.isEmpty() || names.contains(measure.name()))
        .toList();
  }

  /** The server in this process, if a measure asked for one. */
  private static final class OwnServer implements AutoCloseable {
    private @Nullable ConfigurableApplicationContext running;

    BenchHouse.Started start(Class<?> root, Path state) {
      var context =
          new SpringApplication(root)
              .run(
                  "--phusa.dir=" + state,
                  "--server.port=0",
                  "--server.address=127.0.0.1",
                  // The database whose changes are followed is on this machine.
                  "--phusa.source.open=127.0.0.0/8",
                  "--phusa.access.pages-per-second=" + ANY_NUMBER,
                  "--phusa.access.pages-at-once=" + ANY_NUMBER,
                  "--phusa.access.requests-per-second=" + ANY_NUMBER,
                  "--phusa.access.requests-at-once=" + ANY_NUMBER);
      running = context;
      var port = context.getEnvironment().getRequiredProperty("local.server.port");
      return new BenchHouse.Started(context, "http://localhost:" + port);
    }

    @Override
    public void close() {
      var server = running;
      if (server != null) {
        server.close();
      }
    }
  }
}
