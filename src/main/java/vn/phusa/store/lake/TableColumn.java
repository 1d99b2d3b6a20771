package vn.phusa.store.lake;

/**
 * A column of a table in the lake.
 *
 * @param id ASCII {@code snake_case}, stable
 */
public record TableColumn(String id, ColumnType type, boolean required) {}
