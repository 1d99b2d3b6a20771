package vn.phusa.store.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Protected;

/**
 * A dataset as people find it.
 *
 * @param slug {@code <agency-slug>.<name>}
 * @param agency electronic code of the owner, as {@code H61.03}
 * @param sector key of a sector in the catalog's list, as {@code y-te}
 * @param licence SPDX-like id, as {@code CC-BY-4.0}
 * @param frequency how often it is renewed: {@code daily}, {@code weekly}, {@code monthly}, {@code
 *     quarterly}, {@code yearly}, {@code irregular}
 * @param source where the figures come from, for citing
 * @param rows rows in the newest state; 0 before the first commit
 * @param bytes bytes of its data files
 * @param updatedAt when the data last changed; empty before the first commit
 */
public record Dataset(
    String slug,
    String title,
    String description,
    String agency,
    String sector,
    List<String> keywords,
    String licence,
    String frequency,
    Classification classification,
    String source,
    long rows,
    long bytes,
    Instant createdAt,
    Optional<Instant> updatedAt) {

  public Dataset {
    keywords = List.copyOf(keywords);
  }

  /** The same for who does not see every row: nothing is said of their number. */
  public Dataset withoutFigures() {
    return new Dataset(
        slug,
        title,
        description,
        agency,
        sector,
        keywords,
        licence,
        frequency,
        classification,
        source,
        0,
        0,
        createdAt,
        updatedAt);
  }

  /** The dataset as access sees it: before its first commit nobody outside may know of it. */
  public Protected subject() {
    return new Protected(
        slug, agency, updatedAt.isPresent() ? classification : Classification.INTERNAL);
  }
}
