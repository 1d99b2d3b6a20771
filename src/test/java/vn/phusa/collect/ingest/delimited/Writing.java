package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.List;

/** How a polluted file is written. */
record Writing(String delimiter, String quote, String escape, String end, boolean always) {

  static final Writing CLEAN = new Writing(",", "\"", "\"", "\r\n", false);

  Writing delimiter(String other) {
    return new Writing(other, quote, escape, end, always);
  }

  Writing quote(String other) {
    return new Writing(delimiter, other, other, end, always);
  }

  Writing escape(String other) {
    return new Writing(delimiter, quote, other, end, always);
  }

  Writing end(String other) {
    return new Writing(delimiter, quote, escape, other, always);
  }

  Writing quotedAlways() {
    return new Writing(delimiter, quote, escape, end, true);
  }

  List<String> lines(List<List<String>> rows) {
    var lines = new ArrayList<String>();
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  String line(List<String> row) {
    return String.join(delimiter, cells(row));
  }

  List<String> cells(List<String> row) {
    return row.stream().map(this::cell).toList();
  }

  String cell(String value) {
    var needs =
        always
            || value.contains(delimiter.strip().isEmpty() ? delimiter : delimiter.strip())
            || value.contains("\"")
            || !quote.isEmpty() && value.contains(quote)
            || value.contains("\n");
    if (quote.isEmpty() || !needs) {
      return value;
    }
    var inner = escape.isEmpty() ? value : value.replace(quote, escape + quote);
    return quote + inner + quote;
  }

  String text(List<String> lines) {
    return String.join(end, lines) + end;
  }
}
