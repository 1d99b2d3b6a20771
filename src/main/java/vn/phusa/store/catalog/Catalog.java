package vn.phusa.store.catalog;

import java.util.List;
import java.util.Optional;

/** The datasets that there are. */
public interface Catalog {

  /** Adds a dataset or changes its description; the owner's agency must exist. */
  Dataset save(DatasetDraft draft, String principal);

  Optional<Dataset> find(String slug);

  /**
   * @throws vn.phusa.base.problem.Problem {@link CatalogCode#DATASET_MISSING}
   */
  Dataset load(String slug);

  /** Datasets that match and that the visitor may know of. */
  SearchResult search(Search search);

  /**
   * Records a committed snapshot; the same snapshot twice is once. Refreshes counts and profiles,
   * and tells {@link VersionRecorded}.
   */
  void record(Version version);

  /** Newest first. */
  List<Version> versions(String slug);

  /** Profiles of the newest state, in the order of the columns. */
  List<ColumnProfile> profiles(String slug);

  /** The sectors, by their Vietnamese name. */
  List<Sector> sectors();
}
