package vn.phusa.collect.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Relation;
import vn.phusa.store.contract.Thresholds;
import vn.phusa.store.contract.duckdb.BenchCompiler;
import vn.phusa.store.contract.inner.Compiler;
import vn.phusa.store.lake.Engine;
import vn.phusa.store.lake.StageRequest;

/**
 * The way from a file to typed rows: recognise, find, open, propose, compile, select; all of it
 * real, without a server.
 */
public final class WholeWay implements AutoCloseable {

  private static final int HEAD = 64 * 1024;

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final Compiler compiler = BenchCompiler.compiler();
  private final Connection connection;
  private final DSLContext duck;
  private final Path work;

  public WholeWay(Path work) {
    this.work = work;
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    duck = DSL.using(connection, SQLDialect.DUCKDB);
    context.registerBean(Engine.class, this::engine);
    for (var technique : List.of("layout", "workbook", "delimited", "records", "inference")) {
      context.scan("vn.phusa.collect.ingest." + technique);
    }
    context.refresh();
  }

  /** Every table of a file, the likeliest first. */
  public List<TypedTable> tables(Path path) {
    var file = source(unpacked(path));
    var format = format(file);
    return format.find(file).stream().map(found -> table(format, file, found)).toList();
  }

  /** Only the table that is proposed first, as {@code ingest --yes} takes it. */
  public TypedTable first(Path path) {
    var file = source(unpacked(path));
    var format = format(file);
    return table(format, file, format.find(file).getFirst());
  }

  private TypedTable table(Format format, SourceFile file, Found found) {
    var folder = folder();
    try {
      return typed(found, open(format, file, found, folder));
    } finally {
      remove(folder);
    }
  }

  private TypedTable typed(Found found, Relation relation) {
    var proposal = context.getBean(Inference.class).propose(found, relation);
    var texts = duck.select(relation.fields()).from(relation.table()).fetch();
    var result = duck.fetch(compiler.compile(contract(proposal), relation));
    var source = new ArrayList<List<String>>();
    texts.forEach(
        row -> source.add(relation.fields().stream().map(f -> text(row.get(f))).toList()));
    var rows = new ArrayList<List<@Nullable Object>>();
    var findings = new ArrayList<@Nullable String>();
    for (var row : result) {
      rows.add(values(row, proposal.columns().size()));
      findings.add(row.get(StageRequest.FINDINGS, String.class));
    }
    return new TypedTable(proposal, source, rows, findings);
  }

  private static Relation open(Format format, SourceFile file, Found found, Path folder) {
    return format.open(file, found.source(), folder);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static List<@Nullable Object> values(Record row, int columns) {
    var values = new ArrayList<@Nullable Object>();
    for (var column = 0; column < columns; column++) {
      values.add(row.get(column));
    }
    return values;
  }

  static Contract contract(Proposal proposal) {
    var columns = proposal.columns().stream().map(ColumnProposal::column).toList();
    return new Contract(
        "thu.thu", 1, "Thử", columns, List.of(), List.of(), Thresholds.usual(), Optional.empty());
  }

  private Format format(SourceFile file) {
    try (var content = Files.newInputStream(file.path())) {
      var head = content.readNBytes(HEAD);
      return context.getBeansOfType(Format.class).values().stream()
          .max(Comparator.comparingDouble(format -> format.fit(head, file.name())))
          .orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path unpacked(Path path) {
    if (!path.toString().endsWith(".gz")) {
      return path;
    }
    var plain = work.resolve(path.getFileName().toString().replace(".gz", ""));
    try (var content = new GZIPInputStream(Files.newInputStream(path));
        var copy = Files.newOutputStream(plain)) {
      content.transferTo(copy);
      return plain;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static SourceFile source(Path path) {
    return new SourceFile(path.getFileName().toString(), path, path.toFile().length(), "");
  }

  private Path folder() {
    try {
      return Files.createTempDirectory(work, "open");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Engine engine() {
    return new Engine() {
      @Override
      public <T> T use(Function<DSLContext, T> task) {
        return task.apply(duck);
      }
    };
  }

  @Override
  public void close() throws SQLException {
    context.close();
    connection.close();
  }
}
