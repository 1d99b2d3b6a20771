package vn.phusa.collect.ingest.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.phusa.base.encoding.Typeface;

/** One row of a sheet as texts; the same object is filled again for every row. */
final class Line {

  /** What a cell was before it became text. */
  enum Mark {
    PLAIN,
    FORMULA,
    FORMULA_EMPTY,
    ERROR,
    PERCENT
  }

  private long number;
  private boolean hidden;
  private int width;
  private String[] texts = new String[64];
  private Mark[] marks = new Mark[64];
  private Typeface[] fonts = new Typeface[64];

  void start(long newNumber, boolean isHidden) {
    number = newNumber;
    hidden = isHidden;
    Arrays.fill(texts, 0, width, "");
    width = 0;
  }

  void put(int column, String text, Mark mark) {
    grow(column);
    texts[column] = text;
    marks[column] = mark;
  }

  /** Keeps what the font of a cell that was put says of its text. */
  void font(int column, Typeface font) {
    fonts[column] = font;
  }

  Typeface font(int column) {
    return fonts[column];
  }

  /** Fills an empty cell with what a merged range shows there. */
  void fill(int column, String text) {
    if (text(column).isEmpty()) {
      put(column, text, Mark.PLAIN);
    }
  }

  long number() {
    return number;
  }

  boolean hidden() {
    return hidden;
  }

  int width() {
    return width;
  }

  String text(int column) {
    return column < width ? texts[column] : "";
  }

  Mark mark(int column) {
    return marks[column];
  }

  boolean blank() {
    for (var column = 0; column < width; column++) {
      if (!texts[column].isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The texts up to the last one that is not empty. */
  List<String> copy() {
    var end = width;
    while (end > 0 && texts[end - 1].isEmpty()) {
      end--;
    }
    return new ArrayList<>(Arrays.asList(texts).subList(0, end));
  }

  private void grow(int column) {
    if (column >= texts.length) {
      var size = Math.max(column + 1, texts.length * 2);
      texts = Arrays.copyOf(texts, size);
      marks = Arrays.copyOf(marks, size);
      fonts = Arrays.copyOf(fonts, size);
    }
    while (width <= column) {
      texts[width] = "";
      marks[width] = Mark.PLAIN;
      fonts[width] = Typeface.UNKNOWN;
      width++;
    }
  }
}
