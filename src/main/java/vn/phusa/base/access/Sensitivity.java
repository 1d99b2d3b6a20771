package vn.phusa.base.access;

/** What a column holds, by the law that protects it. A column that nobody has classed is free. */
public enum Sensitivity {
  /** Nothing that a law protects. */
  FREE,
  /** Basic personal data (Nghị định 356/2025/NĐ-CP, Điều 3). */
  PERSONAL_BASIC,
  /** Sensitive personal data (Nghị định 356/2025/NĐ-CP, Điều 4). */
  PERSONAL_SENSITIVE,
  /** What an enterprise keeps secret. */
  BUSINESS_SECRET
}
