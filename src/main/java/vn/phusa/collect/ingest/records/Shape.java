package vn.phusa.collect.ingest.records;

/** How the records of a file are built. */
enum Shape {
  /** Any objects, or arrays of cells below a first array of headers. */
  RECORDS {
    @Override
    Role role(String key) {
      return Role.FIELD;
    }
  },
  /** GeoJSON features. */
  FEATURES {
    @Override
    Role role(String key) {
      return switch (key) {
        case "geometry", "id" -> Role.WHOLE;
        case "properties" -> Role.OPENED;
        default -> Role.SKIPPED;
      };
    }
  };

  /** Stands before the names of a feature's own id and geometry; no property is called so. */
  static final String OWN = "\u0001";

  /** What becomes of a member of a record. */
  enum Role {
    FIELD,
    /** Kept as one value, objects as JSON text. */
    WHOLE,
    OPENED,
    SKIPPED
  }

  abstract Role role(String key);
}
