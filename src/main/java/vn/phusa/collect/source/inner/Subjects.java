package vn.phusa.collect.source.inner;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Protected;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.Dataset;

/** A dataset that a source feeds, as access sees it, also before it is there. */
@Component("sourceSubjects")
public class Subjects {

  private final Catalog catalog;
  private final Directory directory;

  Subjects(Catalog catalog, Directory directory) {
    this.catalog = catalog;
    this.directory = directory;
  }

  /** Empty when no agency has a name as the slug begins with. */
  public Optional<Protected> find(String slug) {
    return catalog.find(slug).map(Dataset::subject).or(() -> expected(slug));
  }

  private Optional<Protected> expected(String slug) {
    var cut = slug.indexOf('.');
    return cut < 0
        ? Optional.empty()
        : directory
            .findAgencyBySlug(slug.substring(0, cut))
            .map(Agency::code)
            .map(code -> new Protected(slug, code, Classification.INTERNAL));
  }
}
