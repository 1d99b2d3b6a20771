package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.List;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.OldCells;
import vn.phusa.collect.ingest.inner.OldRows;

/** A file with what is known of its signs. */
record Text(SourceFile file, TextEncoding encoding, Dialect dialect) {

  Lines lines(Repairs repairs) {
    return Lines.open(file, encoding, repairs);
  }

  double certainty() {
    return Math.min(encoding.certainty(), dialect.certainty());
  }

  /** The engine reads UTF-8 only, and delimiters of up to four bytes. */
  boolean engineReads() {
    return encoding.charset().equals(java.nio.charset.StandardCharsets.UTF_8)
        && dialect.delimiter().getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 4;
  }

  /** Windows-1258 has been read with the bytes, unless columns are to be read each by its own. */
  OldCells old(OldRows.Learning learning) {
    var told = file.told();
    if (!told.columns().isEmpty()) {
      return learning.read(encoding.unicode() ? told : told.ofBytes());
    }
    var read = encoding.charset().equals(LegacyText.VIETNAMESE);
    return read && told.legacy().isPresent() ? OldCells.none() : learning.read(told);
  }

  /** The rows that tell how a table is written: of a large file the first, else all of them. */
  long telling() {
    return file.size() <= Sample.WHOLE ? Long.MAX_VALUE : OldRows.ROWS;
  }

  List<Note> notes() {
    var notes = new ArrayList<Note>();
    if (!encoding.unicode()) {
      notes.add(new Note("encodingGuessed", List.of(encoding.charset().name())));
    }
    if (dialect.backslash()) {
      notes.add(new Note("backslashBeforeQuotes", List.of()));
    }
    return notes;
  }
}
