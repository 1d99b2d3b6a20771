package vn.phusa.app.shell.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunRequest;
import vn.phusa.store.catalog.Catalog;

/** Brings the sample datasets in, each the way that an officer's file takes. */
@Component
public class DemoData {

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

  private record Entries(List<DemoDataset> datasets) {}

  /** Queues a run for every sample dataset that is not there yet. */
  public List<Run> start() {
    var runs = new ArrayList<Run>();
    for (var dataset : read("demo/datasets.yaml", Entries.class).datasets()) {
      if (catalog.find(dataset.slug()).filter(found -> found.rows() > 0).isEmpty()) {
        runs.add(start(dataset));
      }
    }
    return runs;
  }

  private Run start(DemoDataset dataset) {
    var file =
        ingest.receive(
            dataset.fileName(), new ByteArrayInputStream(content(dataset)), access.system());
    var wish =
        new DraftWish(
            dataset.slug(),
            Optional.of(dataset.title()),
            Optional.of("replace"),
            dataset.key().orElse(List.of()),
            Classification.OPEN);
    var draft = ingest.draft(file, ingest.propose(file).getFirst(), wish);
    var request =
        new RunRequest(
            file, draft.source(), dataset.draft(), draft.contract(), draft.mode());
    return ingest.start(request, access.system());
  }

  private byte[] content(DemoDataset dataset) {
    if (dataset.file().startsWith("units:")) {
      return units.csv(dataset.file().substring("units:".length()));
    }
    if (dataset.file().endsWith(".workbook.yaml")) {
      return read("demo/" + dataset.file(), DemoWorkbook.class).write();
    }
    try (var content = open("demo/" + dataset.file())) {
      return content.readAllBytes();
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
    return new ClassPathResource(path).getInputStream();
  }
}
