package vn.phusa.app.shell.inner;

/**
 * One place to go to.
 *
 * @param key the {@code section} of the pages that belong to it; its name stands in the words under
 *     {@code shell.navigation.<key>}
 * @param icon name of a Tabler icon, without its prefix
 */
public record NavigationEntry(String key, String path, String icon) {}
