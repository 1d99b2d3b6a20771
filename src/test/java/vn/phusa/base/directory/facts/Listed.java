package vn.phusa.base.directory.facts;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phusa.base.text.Fold;

/** A commune in the Statistics Office's list of 4 January 2025. */
record Listed(String code, String name, String district) {

  static Map<String, Listed> read(Path file) {
    return Tables.csv(file).stream()
        .filter(row -> row.get(5).matches("\\d{5}"))
        .map(row -> new Listed(row.get(5), row.get(4), row.get(3)))
        .collect(Collectors.toMap(Listed::code, Function.identity()));
  }

  boolean named(Conversion.Line line) {
    return Fold.fold(name).equals(Fold.fold(line.oldName()));
  }
}
