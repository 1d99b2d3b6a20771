package vn.phusa.store.catalog;

import vn.phusa.base.access.Principal;

/** What the catalog holds altogether, as far as a visitor may know of it. */
public interface Holdings {

  /** The figures as they stand now; at most a minute old. */
  Figures figures(Principal visitor);

  /**
   * @param agencies agencies that hold at least one dataset
   * @param renewed datasets whose data changed within the last 30 days
   */
  record Figures(long datasets, long rows, long agencies, long renewed) {}
}
