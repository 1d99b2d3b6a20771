package vn.phusa.store.catalog;

/**
 * A field of public life that datasets are sorted by.
 *
 * @param key slug, as {@code y-te}
 * @param icon name of a Tabler icon
 */
public record Sector(String key, String vietnamese, String english, String icon) {}
