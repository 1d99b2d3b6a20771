package vn.phusa.share.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Use;
import vn.phusa.share.portal.inner.KnownDatasets;
import vn.phusa.store.catalog.ColumnProfile;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.Narrowing;
import vn.phusa.store.catalog.Search;
import vn.phusa.store.catalog.SearchResult;
import vn.phusa.store.catalog.Version;
import vn.phusa.store.contract.Column;

/** Datasets as JSON: the list, one of them, its versions. */
@RestController
@RequestMapping("/api/v1/datasets")
class DatasetApi {

  private final Access access;
  private final KnownDatasets known;
  private final Caching caching;

  DatasetApi(Access access, KnownDatasets known, Caching caching) {
    this.access = access;
    this.known = known;
    this.caching = caching;
  }

  @GetMapping
  Listing list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam Optional<String> agency,
      @RequestParam Optional<String> sector,
      @RequestParam Optional<String> classification,
      @RequestParam Optional<String> format,
      @RequestParam Optional<String> freshness,
      @RequestParam(defaultValue = "relevance") String sort,
      @RequestParam(defaultValue = "0") String page,
      @RequestParam(defaultValue = "20") String size) {
    var wantedPage = Numbers.read("page", page, 0, 1_000_000);
    var wantedSize = Numbers.read("size", size, 1, 500);
    var search =
        new Search(
            q,
            new Narrowing(agency, sector, classification, format, freshness),
            sort,
            wantedPage,
            wantedSize,
            access.current());
    var found = known.search(search);
    var datasets = found.datasets().stream().map(Summary::of).toList();
    return new Listing(datasets, found.total(), wantedPage, wantedSize, found.facets());
  }

  @GetMapping("/{slug}")
  @Nullable ResponseEntity<Detail> one(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    var dataset = known.load(slug);
    access.grant(dataset.subject(), Use.API);
    var columns = known.columns(dataset);
    if (caching.unchanged(
        dataset, "detail" + columns + known.profiles(dataset), request, response)) {
      return null;
    }
    var profiles = known.profiles(dataset);
    var described = columns.stream().map(column -> Described.of(column, profiles)).toList();
    return caching.of(dataset).body(new Detail(Summary.of(dataset), described));
  }

  @GetMapping("/{slug}/versions")
  ResponseEntity<List<Version>> versions(@PathVariable String slug) {
    var dataset = known.load(slug);
    return caching.of(dataset).body(known.versions(dataset));
  }

  record Listing(
      List<Summary> datasets, long total, int page, int size, List<SearchResult.Facet> facets) {}

  record Detail(
      @com.fasterxml.jackson.annotation.JsonUnwrapped Summary dataset, List<Described> columns) {}

  record Summary(
      String slug,
      String title,
      String description,
      String agency,
      String sector,
      List<String> keywords,
      String licence,
      String frequency,
      String classification,
      String source,
      long rows,
      long bytes,
      Instant createdAt,
      Optional<Instant> updatedAt) {

    static Summary of(Dataset dataset) {
      return new Summary(
          dataset.slug(),
          dataset.title(),
          dataset.description(),
          dataset.agency(),
          dataset.sector(),
          dataset.keywords(),
          dataset.licence(),
          dataset.frequency(),
          dataset.classification().name(),
          dataset.source(),
          dataset.rows(),
          dataset.bytes(),
          dataset.createdAt(),
          dataset.updatedAt());
    }
  }

  record Described(
      String id,
      String label,
      String description,
      String type,
      boolean required,
      Optional<String> unit,
      Optional<ColumnProfile> profile) {

    static Described of(Column column, List<ColumnProfile> profiles) {
      var profile =
          profiles.stream().filter(found -> found.column().equals(column.id())).findFirst();
      return new Described(
          column.id(),
          column.label(),
          column.description(),
          column.type().name(),
          column.required(),
          column.unit(),
          profile);
    }
  }
}
