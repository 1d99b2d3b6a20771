package vn.phusa.collect.ingest;

import java.util.List;

/**
 * Something that a person should know of how a file was read.
 *
 * @param key words key below {@code ingest.note.}, as {@code titleLinesSkipped}
 * @param values what the sentence names
 */
public record Note(String key, List<String> values) {

  /** How many maps of an archive do not say in what they are measured, and some of their names. */
  public static final String MAPS_SILENT = "mapsSilent";

  /**
   * Of a table: how many of its cells were in an encoding from before Unicode, which, how certain
   * that is in percent, and some of them before and after.
   */
  public static final String OLD_TEXT = "oldEncoding";

  /**
   * Of one column, as a reason beside it: its header, how many of its cells were in an encoding
   * from before Unicode, which, how certain that is in percent, and one of them before and after.
   */
  public static final String OLD_COLUMN = "oldColumn";

  /** Of a sheet: its name as the file has it, in which old encoding, and in Unicode. */
  public static final String OLD_SHEET = "oldSheetName";

  public Note {
    values = List.copyOf(values);
  }
}
