package vn.phusa.collect.source.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import vn.phusa.PhuSa;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Purpose;
import vn.phusa.collect.source.Rhythm;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.Sources;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;

/** A house as a process of its own that follows a table and writes down what its lake holds. */
final class CaptureProcess {

  static final String DATASET = "thu.theo-doi";
  private static final long PAUSE_MILLIS = 500;

  private CaptureProcess() {}

  static Process start(
      Path state, String connector, Map<String, String> reaching, String table, Path dump)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx768m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            CaptureProcess.class.getName(),
            state.toString(),
            connector,
            table,
            dump.toString(),
            reaching.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\n")))
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(dump.resolveSibling("process.log").toFile()))
        .start();
  }

  /**
   * @param arguments state directory, connector, table, file to write into, fields of the source
   */
  public static void main(String[] arguments) throws Exception {
    var house =
        SpringApplication.run(
            PhuSa.class,
            "--phusa.dir=" + arguments[0],
            "--server.port=0",
            "--phusa.source.open=127.0.0.0/8",
            "--phusa.source.retry=1s");
    follow(house, arguments[1], arguments[2], arguments[4]);
    while (true) {
      write(house, Path.of(arguments[3]));
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static void follow(
      ApplicationContext house, String connector, String table, String reaching) {
    var sources = house.getBean(Sources.class);
    if (!sources.all().isEmpty()) {
      return;
    }
    var system = house.getBean(Access.class).system();
    var fields =
        reaching
            .lines()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    var connected = sources.connect(connector, "Thử", fields, system);
    sources.schedule(
        new Source(
            connected.id(),
            "Thử",
            connected.connector(),
            Map.of("table", table),
            DATASET,
            "upsert",
            List.of("so"),
            new Rhythm.Always(),
            false,
            "",
            connected.owner(),
            true),
        system);
  }

  private static void write(ApplicationContext house, Path dump) throws IOException {
    var catalog = house.getBean(Catalog.class);
    if (catalog.find(DATASET).filter(found -> found.updatedAt().isPresent()).isEmpty()) {
      return;
    }
    var access = house.getBean(Access.class);
    var grant = access.grant(catalog.load(DATASET).subject(), access.system(), Purpose.VIEW);
    var lines = new TreeSet<String>();
    try (var rows = house.getBean(Lake.class).read(grant, Query.all())) {
      var names = rows.columns().stream().map(column -> column.id()).toList();
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        var values = row.get();
        var line = values.get(names.indexOf("so")) + " " + values.get(names.indexOf("gia"));
        if (!lines.add(line)) {
          lines.add(line + " twice");
        }
      }
    }
    var draft = dump.resolveSibling("dump.new");
    Files.write(draft, lines);
    Files.move(draft, dump, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
