package vn.phusa.store.lake.cql2;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import org.jooq.Field;

/** What can be compared with what. */
enum Kind {
  TEXT,
  NUMBER,
  BOOLEAN,
  DATE,
  TIME,
  TIMESTAMP,
  GEOMETRY;

  static Kind of(Field<?> field) {
    var type = field.getType();
    if (Number.class.isAssignableFrom(type)) {
      return NUMBER;
    }
    if (type == Boolean.class) {
      return BOOLEAN;
    }
    if (type == byte[].class) {
      return GEOMETRY;
    }
    return temporal(type);
  }

  private static Kind temporal(Class<?> type) {
    if (type == LocalDate.class || type == java.sql.Date.class) {
      return DATE;
    }
    if (type == LocalTime.class || type == java.sql.Time.class) {
      return TIME;
    }
    var time = Temporal.class.isAssignableFrom(type) || java.util.Date.class.isAssignableFrom(type);
    return time ? TIMESTAMP : TEXT;
  }

  boolean comparableWith(Kind other) {
    if (this == GEOMETRY || other == GEOMETRY) {
      return false;
    }
    return this == other || isDay() && other.isDay();
  }

  private boolean isDay() {
    return this == DATE || this == TIMESTAMP;
  }
}
