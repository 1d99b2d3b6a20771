package vn.phusa.collect.source.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source as a program sends it. What is left out is an empty field.
 *
 * @param fields of the connector, secrets among them
 */
record NewSource(
    @Nullable String connector, @Nullable String title, @Nullable Map<String, String> fields) {

  /** Says nothing of what the fields hold. */
  @Override
  public String toString() {
    return "NewSource[" + connector + "]";
  }
}
