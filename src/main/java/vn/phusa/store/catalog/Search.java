package vn.phusa.store.catalog;

import vn.phusa.base.access.Principal;

/**
 * A question to the catalog.
 *
 * @param text words with or without diacritics, with typing errors; empty for all
 * @param sort {@code relevance}, {@code newest} or {@code title}
 * @param visitor decides which datasets are seen at all
 */
public record Search(
    String text, Narrowing narrowing, String sort, int page, int size, Principal visitor) {}
