package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Documents that Word has written, from the tests of Apache Tika, and changed byte by byte: nothing
 * writes a DOC from nothing. What is put in is as long as what it takes the place of.
 */
final class WordDocuments {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** sprmTDefTable, which says what the cells of a row are ([MS-DOC], 2.9.326). */
  private static final byte[] CELLS = {0x08, (byte) 0xD6};

  private final byte[] bytes;

  private WordDocuments(byte[] bytes) {
    this.bytes = bytes;
  }

  static WordDocuments of(String name) {
    var path = "/test-documents/" + name;
    try (var in = Objects.requireNonNull(WordDocuments.class.getResourceAsStream(path), path)) {
      return new WordDocuments(in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** Another text in the place of one, however it is kept. */
  WordDocuments text(String before, String after) {
    return find(before.getBytes(WESTERN)) >= 0
        ? put(before.getBytes(WESTERN), after.getBytes(WESTERN))
        : wide(before, after);
  }

  /** Another font for all texts in one. */
  WordDocuments font(String before, String after) {
    return wide(before, after);
  }

  private WordDocuments wide(String before, String after) {
    return put(
        before.getBytes(StandardCharsets.UTF_16LE), after.getBytes(StandardCharsets.UTF_16LE));
  }

  private WordDocuments put(byte[] before, byte[] after) {
    if (before.length != after.length || find(before) < 0) {
      throw new IllegalArgumentException(new String(before, WESTERN));
    }
    var changed = bytes.clone();
    System.arraycopy(after, 0, changed, find(before), after.length);
    return new WordDocuments(changed);
  }

  /**
   * Flags for a cell of one of the rows, which lie in the file in their order ([MS-DOC], 2.9.327).
   */
  WordDocuments cell(int row, int cell, int flags) {
    var at = row(row) + 5 + 2 * (columns(row) + 1) + 20 * cell;
    var changed = bytes.clone();
    changed[at] |= (byte) flags;
    return new WordDocuments(changed);
  }

  /** Another place on the page, in twips, for where a cell of a row ends. */
  WordDocuments edge(int row, int cell, int twips) {
    var at = row(row) + 5 + 2 * (cell + 1);
    var changed = bytes.clone();
    changed[at] = (byte) twips;
    changed[at + 1] = (byte) (twips >> 8);
    return new WordDocuments(changed);
  }

  private int columns(int row) {
    return bytes[row(row) + 4];
  }

  private int row(int row) {
    var at = -1;
    for (var next = 0; next <= row; next++) {
      at = find(CELLS, at + 1);
    }
    return at;
  }

  private int find(byte[] part) {
    return find(part, 0);
  }

  private int find(byte[] part, int from) {
    for (var at = from; at <= bytes.length - part.length; at++) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    return -1;
  }
}
