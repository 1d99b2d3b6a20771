package vn.phusa.store.catalog;

import java.util.List;
import vn.phusa.base.access.Classification;

/** What a person says of a dataset; see {@link Dataset} for the fields. */
public record DatasetDraft(
    String slug,
    String title,
    String description,
    String agency,
    String sector,
    List<String> keywords,
    String licence,
    String frequency,
    Classification classification,
    String source) {

  public DatasetDraft {
    keywords = List.copyOf(keywords);
  }
}
