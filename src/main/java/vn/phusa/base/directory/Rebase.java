package vn.phusa.base.directory;

/** Figures by units of one day, restated by the units of today. */
public interface Rebase {

  /**
   * Adds up what went over whole and treats the rest as ordered; no figure is lost: for every
   * column the total before is the total after and what was left out.
   */
  Rebased rebase(FigureTable table, RebaseOrder order);
}
