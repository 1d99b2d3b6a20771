package vn.phusa.share.portal.inner;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.text.Words;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.Sector;

/** Gives datasets the names of their agencies and sectors. */
@Component
public class Cards {

  private final Catalog catalog;
  private final Directory directory;

  Cards(Catalog catalog, Directory directory) {
    this.catalog = catalog;
    this.directory = directory;
  }

  public List<DatasetCard> of(List<Dataset> datasets, Words words) {
    return datasets.stream().map(dataset -> of(dataset, words)).toList();
  }

  public DatasetCard of(Dataset dataset, Words words) {
    var agency = directory.findAgency(dataset.agency()).map(Agency::name).orElse(dataset.agency());
    var sector = sector(dataset.sector());
    return new DatasetCard(
        dataset,
        agency,
        sector.map(found -> name(found, words)).orElse(dataset.sector()),
        sector.map(Sector::icon).orElse("database"));
  }

  public static String name(Sector sector, Words words) {
    return words.locale().getLanguage().equals("en") ? sector.english() : sector.vietnamese();
  }

  private Optional<Sector> sector(String key) {
    return catalog.sectors().stream().filter(sector -> sector.key().equals(key)).findFirst();
  }
}
