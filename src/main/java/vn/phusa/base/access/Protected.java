package vn.phusa.base.access;

/**
 * A dataset as access sees it.
 *
 * @param dataset slug, as {@code so-y-te.benh-vien}
 * @param agency electronic code of the owning agency
 */
public record Protected(String dataset, String agency, Classification classification) {}
