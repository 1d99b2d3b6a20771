package vn.phusa.base.access;

/**
 * How much harm it would do if the data of a dataset came into the wrong hands, by the lists of the
 * Data Law 60/2024/QH15 and Decree 165/2025/NĐ-CP. The lists name fields, not datasets, so a
 * steward marks each.
 */
public enum Weight {
  ORDINARY,
  /** Dữ liệu quan trọng. */
  IMPORTANT,
  /** Dữ liệu cốt lõi. */
  CORE
}
