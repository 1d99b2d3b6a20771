package vn.phusa.base.access;

/**
 * Who a dataset is for (Law on Data 60/2024/QH15; levels between these two come with the issue on
 * access).
 */
public enum Classification {
  /** Anyone may read it. */
  OPEN,
  /** Only signed-in people of the owning agency, and stewards. */
  INTERNAL
}
