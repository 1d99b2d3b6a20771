package vn.phusa.collect.source.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Catalogues of real portals, as their own tools write them. */
class RealCataloguesTest {

  private static final Path DATA = Path.of("../shared/data/catalogs");

  @ParameterizedTest
  @CsvSource({
    "ckan-dcat-examples/dcat__catalog.rdf, 2, 5",
    "ckan-dcat-examples/dcat__catalog_pod.jsonld, 1, 4",
    "ckan-dcat-examples/dcat__dataset.rdf, 1, 1",
    "ckan-dcat-examples/dcat__dataset_afs.ttl, 1, 2",
    "ckan-dcat-examples/dcat__dataset_gob_es.ttl, 1, 1",
    "ckan-dcat-examples/dcat__dataset_health.ttl, 1, 1",
    "ckan-dcat-examples/dcat__dataset_sweden.rdf, 1, 1",
    "harvest-dcat-csw/dcat__bnodes.jsonld, 3, 5",
    "harvest-dcat-csw/dcat__catalog.xml, 4, 8",
    "harvest-dcat-csw/dcat__flat.jsonld, 3, 5",
    "harvest-dcat-csw/dcat__nested.jsonld, 1, 1",
    "harvest-dcat-csw/dcat__paged-collection-2.jsonld, 1, 1",
    "harvest-dcat-csw/dcat__partial-collection-2.jsonld, 1, 1",
    "harvest-dcat-csw/dcat__sig.oreme.rdf, 1, 1",
  })
  void everyDatasetIsFoundWithItsFiles(String file, int datasets, int files) throws IOException {
    var entries = entries(file);
    assertThat(entries)
        .hasSize(datasets)
        .allSatisfy(entry -> {
          assertThat(entry.id()).isNotEmpty();
          assertThat(entry.title()).isNotEmpty();
        });
    assertThat(entries.stream().flatMap(entry -> entry.distributions().stream()))
        .hasSize(files)
        .allSatisfy(one -> assertThat(one.address()).startsWith("http"));
  }

  @Test
  void aRealCkanAnswerIsRead() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "left out: ../shared/data is not here");
    var file = DATA.resolve("harvest-dcat-csw/ckan__data__dkan-french-w-license.json");
    var entry = CkanEntry.of(JsonMapper.shared().readTree(file.toFile()).path("result").path(0));
    assertThat(entry.title()).startsWith("Antennes régionales de la Région Hauts-de-France");
    assertThat(entry.description()).doesNotContain("<p>");
    assertThat(entry.page()).startsWith("https://opendata.hautsdefrance.fr/?q=dataset/");
    assertThat(entry.distributions().getFirst().address()).endsWith("coordonnees_antennes.xlsx");
    assertThat(entry.distributions()).extracting(Distribution::format).contains("xlsx");
  }

  private static List<Entry> entries(String file) throws IOException {
    assumeTrue(Files.isDirectory(DATA), "left out: ../shared/data is not here");
    return new DcatGraph(Rdf.read(DATA.resolve(file), "", URI.create("http://data.test.org/")))
        .entries();
  }
}
