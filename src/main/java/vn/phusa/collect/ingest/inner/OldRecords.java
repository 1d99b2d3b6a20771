package vn.phusa.collect.ingest.inner;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.Told;

/**
 * Records whose texts came out of an old database or program as they were, in an encoding from
 * before Unicode that a later program took for Unicode.
 */
public final class OldRecords {

  private OldRecords() {}

  /** The table with its texts in Unicode. */
  public static Found read(Found found, Told told) {
    var old = OldRows.of(found.sample(), told);
    if (old.encoding().isEmpty()) {
      return found;
    }
    var source = found.source();
    var sample = found.sample().stream().map(row -> OldRows.read(old, row)).toList();
    var turned = old.columnNotes(source.positions(), source.headers());
    return new Found(
        source.written(old.encoding().map(LegacyEncoding::name).orElseThrow()),
        found.title(),
        sample,
        Math.min(found.certainty(), old.certainty()),
        Stream.of(found.notes(), old.notes(), turned).flatMap(notes -> notes.stream()).toList());
  }

  /**
   * How the columns of a table are written that {@link #read} gave.
   *
   * @param from the first record that is no header
   */
  public static OldCells learn(
      SourceFile file, TableSource source, int from, Consumer<RecordSink> records) {
    if (!isOld(source)) {
      return OldCells.none();
    }
    if (file.told().encoding().isPresent()) {
      return OldRows.of(List.of(), file.told());
    }
    var survey = new Survey(file);
    records.accept(survey);
    return OldRows.of(survey.sample(from), file.told());
  }

  /** Whether {@link #read} has turned texts of a table. */
  public static boolean isOld(TableSource source) {
    return Stream.of(LegacyEncoding.values())
        .anyMatch(encoding -> encoding.name().equals(source.charset()));
  }
}
