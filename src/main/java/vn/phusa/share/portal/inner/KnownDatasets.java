package vn.phusa.share.portal.inner;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Sight;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.access.Use;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.CatalogCode;
import vn.phusa.store.catalog.ColumnProfile;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.Search;
import vn.phusa.store.catalog.SearchResult;
import vn.phusa.store.catalog.Version;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Contracts;

/**
 * Datasets that the present visitor may know of, as much as the visitor sees of them; the others
 * are as if they were not there.
 */
@Component
public class KnownDatasets {

  private final Catalog catalog;
  private final Access access;
  private final Contracts contracts;

  KnownDatasets(Catalog catalog, Access access, Contracts contracts) {
    this.catalog = catalog;
    this.access = access;
    this.contracts = contracts;
  }

  /** What a search finds for the visitor; figures about rows only where every row is seen. */
  public SearchResult search(Search search) {
    var found = catalog.search(search);
    if (access.reach(search.visitor()).everyRow()) {
      return found;
    }
    var datasets = found.datasets().stream().map(this::figures).toList();
    return new SearchResult(datasets, found.total(), found.facets());
  }

  /**
   * @throws Problem {@link CatalogCode#DATASET_MISSING}, also when it may not be known
   */
  public Dataset load(String slug) {
    return catalog
        .find(slug)
        .filter(dataset -> sight(dataset).isPresent())
        .map(this::figures)
        .orElseThrow(() -> new Problem(CatalogCode.DATASET_MISSING, slug));
  }

  /** The columns that the visitor sees, by the types that their values come in. */
  public List<Column> columns(Dataset dataset) {
    var sight = sight(dataset).orElseThrow();
    return contracts.find(dataset.slug()).map(Contract::columns).orElse(List.of()).stream()
        .flatMap(column -> seen(column, sight).stream())
        .toList();
  }

  private static Optional<Column> seen(Column column, Sight sight) {
    return switch (sight.of(column.id())) {
      case Treatment.Shown() -> Optional.of(column);
      case Treatment.Hidden() -> Optional.empty();
      case Treatment.Generalised(var ignored) -> Optional.of(column.withoutRules());
      case Treatment.Partial(var ignored) -> Optional.of(column.withoutRules().asText());
      case Treatment.Pseudonym() -> Optional.of(column.withoutRules().asText());
    };
  }

  /** Profiles of columns whose every value the visitor sees as it is. */
  public List<ColumnProfile> profiles(Dataset dataset) {
    var sight = sight(dataset).filter(Sight::everyRow);
    return catalog.profiles(dataset.slug()).stream()
        .filter(profile -> sight.filter(seen -> seen.shows(profile.column())).isPresent())
        .toList();
  }

  /** Newest first, for who sees every row: they tell how many there are and were. */
  public List<Version> versions(Dataset dataset) {
    return sight(dataset).filter(Sight::everyRow).isPresent()
        ? catalog.versions(dataset.slug())
        : List.of();
  }

  private Optional<Sight> sight(Dataset dataset) {
    return access.sight(dataset.subject(), Use.VIEW);
  }

  private Dataset figures(Dataset dataset) {
    return sight(dataset).filter(Sight::everyRow).isPresent() ? dataset : dataset.withoutFigures();
  }
}
