package vn.phusa.store.catalog;

import java.util.Optional;
import vn.phusa.base.access.Principal;

/**
 * A question to the catalog.
 *
 * @param text words with or without diacritics, with typing errors; empty for all
 * @param freshness {@code day}, {@code week}, {@code month}, {@code year}: changed within that time
 * @param sort {@code relevance}, {@code newest} or {@code title}
 * @param visitor decides which datasets are seen at all
 */
public record Search(
    String text,
    Optional<String> agency,
    Optional<String> sector,
    Optional<String> classification,
    Optional<String> freshness,
    String sort,
    int page,
    int size,
    Principal visitor) {}
