package vn.phusa.share.portal.inner;

import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.CatalogCode;
import vn.phusa.store.catalog.Dataset;

/** Datasets that the present visitor may know of; the others are as if they were not there. */
@Component
public class KnownDatasets {

  private final Catalog catalog;
  private final Access access;

  KnownDatasets(Catalog catalog, Access access) {
    this.catalog = catalog;
    this.access = access;
  }

  /**
   * @throws Problem {@link CatalogCode#DATASET_MISSING}, also when it may not be known
   */
  public Dataset load(String slug) {
    return catalog
        .find(slug)
        .filter(dataset -> access.mayRead(dataset.subject(), access.current()))
        .orElseThrow(() -> new Problem(CatalogCode.DATASET_MISSING, slug));
  }
}
