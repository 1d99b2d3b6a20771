package vn.phusa.collect.ingest;

import java.util.List;

/**
 * Something that a person should know of how a file was read.
 *
 * @param key words key below {@code ingest.note.}, as {@code titleLinesSkipped}
 * @param values what the sentence names
 */
public record Note(String key, List<String> values) {
  public Note {
    values = List.copyOf(values);
  }
}
