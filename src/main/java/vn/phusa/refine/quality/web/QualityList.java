package vn.phusa.refine.quality.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Use;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.refine.quality.Alert;
import vn.phusa.refine.quality.Quality;
import vn.phusa.refine.quality.Standing;
import vn.phusa.refine.quality.inner.AgencyQuality;
import vn.phusa.refine.quality.inner.QualityLine;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.Narrowing;
import vn.phusa.store.catalog.Search;

/** The datasets that somebody may know of, by agency, the worst first. */
@Component
class QualityList {

  /** The newest; more are found by their agency. */
  static final int MOST = 500;

  private final Quality quality;
  private final Catalog catalog;
  private final Access access;
  private final Directory directory;

  QualityList(Quality quality, Catalog catalog, Access access, Directory directory) {
    this.quality = quality;
    this.catalog = catalog;
    this.access = access;
    this.directory = directory;
  }

  /**
   * @param agency code of one agency; empty for all
   */
  List<AgencyQuality> of(Principal reader, String agency) {
    var narrowing = agency.isBlank() ? Narrowing.none() : Narrowing.toAgency(agency);
    var found = catalog.search(new Search("", narrowing, "newest", 0, MOST, reader)).datasets();
    var slugs = found.stream().map(Dataset::slug).toList();
    var standings =
        quality.standings(slugs).stream()
            .collect(Collectors.toMap(Standing::dataset, Function.identity()));
    var alerts =
        quality.openAlerts(slugs).stream()
            .collect(Collectors.groupingBy(Alert::dataset, Collectors.counting()));
    return found.stream()
        .filter(dataset -> dataset.updatedAt().isPresent())
        .map(dataset -> line(dataset, reader, standings, alerts))
        .collect(Collectors.groupingBy(line -> line.dataset().agency()))
        .entrySet()
        .stream()
        .map(one -> new AgencyQuality(one.getKey(), name(one.getKey()), ordered(one.getValue())))
        .sorted(Comparator.comparingDouble(AgencyQuality::rank).thenComparing(AgencyQuality::code))
        .toList();
  }

  private static List<QualityLine> ordered(List<QualityLine> lines) {
    return lines.stream()
        .sorted(
            Comparator.comparingDouble(QualityLine::rank)
                .thenComparing(line -> line.dataset().slug()))
        .toList();
  }

  private QualityLine line(
      Dataset dataset,
      Principal reader,
      Map<String, Standing> standings,
      Map<String, Long> alerts) {
    var whole =
        access.sight(dataset.subject(), Use.VIEW).filter(QualityReading::isWhole).isPresent();
    var counted = whole && access.mayChange(dataset.subject(), reader);
    return new QualityLine(
        whole ? dataset : dataset.withoutFigures(),
        Optional.ofNullable(standings.get(dataset.slug())).filter(known -> whole),
        counted ? alerts.getOrDefault(dataset.slug(), 0L) : 0);
  }

  private String name(String code) {
    return directory.findAgency(code).map(Agency::name).orElse(code);
  }
}
