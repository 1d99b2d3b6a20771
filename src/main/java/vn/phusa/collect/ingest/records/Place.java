package vn.phusa.collect.ingest.records;

/**
 * An array of records in a JSON text.
 *
 * @param path as {@code $.data.items}
 * @param records objects and arrays in it; single values do not count
 */
record Place(String path, long records) {}
