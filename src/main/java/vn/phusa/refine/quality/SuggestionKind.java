package vn.phusa.refine.quality;

/** Which rule of a contract is suggested. */
public enum SuggestionKind {
  REQUIRED,
  UNIQUE,
  RANGE,
  CODES,
  PATTERN
}
