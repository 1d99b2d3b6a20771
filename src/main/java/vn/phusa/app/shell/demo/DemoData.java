package vn.phusa.app.shell.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.phusa.base.access.Access;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunRequest;
import vn.phusa.store.catalog.Catalog;

/** Brings the sample datasets in, each the way that an officer's file takes. */
@Component
class DemoData {

  private final Ingest ingest;
  private final Catalog catalog;
  private final Access access;
  private final DemoUnits units;
  private final YAMLMapper yaml = YAMLMapper.builder().build();

  DemoData(Ingest ingest, Catalog catalog, Access access, DemoUnits units) {
    this.ingest = ingest;
    this.catalog = catalog;
    this.access = access;
    this.units = units;
  }

  /** A file as an officer would send it. */
  private record Sent(String name, byte[] content) {}

  /** Queues a run for every sample dataset that is not there yet. */
  public List<Run> start() {
    var runs = new ArrayList<Run>();
    for (var dataset : read("datasets.yaml", DemoDataset[].class)) {
      if (catalog.find(dataset.slug()).filter(found -> found.rows() > 0).isEmpty()) {
        runs.add(start(dataset));
      }
    }
    return runs;
  }

  private Run start(DemoDataset dataset) {
    var sent = sent(dataset);
    var file =
        ingest.receive(sent.name(), new ByteArrayInputStream(sent.content()), access.system());
    var draft = ingest.draft(file, ingest.propose(file).getFirst(), dataset.wish());
    var contract = dataset.labelled(draft.contract());
    return ingest.start(
        new RunRequest(file, draft.source(), dataset.draft(), contract, draft.mode()),
        access.system());
  }

  private Sent sent(DemoDataset dataset) {
    if (dataset.generated().isPresent()) {
      var level = dataset.generated().get();
      return new Sent(level + ".csv", units.csv(level));
    }
    var file = dataset.file().orElseThrow();
    if (file.endsWith(".yaml")) {
      var workbook = read(file, DemoWorkbook.class);
      return new Sent(workbook.file(), workbook.write());
    }
    try (var content = open(file)) {
      return new Sent(file, content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T read(String path, Class<T> type) {
    try (var content = open(path)) {
      return yaml.readValue(content, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) throws IOException {
    return new ClassPathResource("demo/" + path).getInputStream();
  }
}
