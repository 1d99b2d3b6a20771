package vn.phusa.base.access;

/**
 * Who a dataset is for, from the widest circle to the narrowest (Law on Data 60/2024/QH15; Nghị
 * định 194/2025/NĐ-CP, Điều 16: open, shared by default, shared on request). State secrets have no
 * level here: they must not be brought in at all.
 */
public enum Classification {
  /** Anyone may read what is free in it. */
  OPEN,
  /** Shared by default among state agencies. */
  SHARED,
  /** Shared with an agency that has an agreement. */
  AGREEMENT,
  /** Only people of the owning agency and those above it. */
  INTERNAL
}
