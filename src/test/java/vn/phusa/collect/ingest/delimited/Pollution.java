package vn.phusa.collect.ingest.delimited;

import java.util.List;

/**
 * A file with one kind of dirt and what a careful person reads in it.
 *
 * @param floor least mean of header, record and cell F1 that is accepted
 */
record Pollution(
    String name, byte[] bytes, List<String> header, List<List<String>> rows, double floor) {

  @Override
  public String toString() {
    return name;
  }
}
