package vn.phusa.base.access;

/** Which rows of a dataset a rule shows. */
public sealed interface RowScope {

  /** Every row. */
  record All() implements RowScope {}

  /**
   * Rows whose column names the reader's own agency or one below it.
   *
   * @param column holds electronic codes, as {@code H61.03}
   */
  record OwnAgency(String column) implements RowScope {}

  /**
   * Rows whose column names the reader's own administrative unit or one below it.
   *
   * @param column holds official codes of units
   */
  record OwnUnit(String column) implements RowScope {}
}
