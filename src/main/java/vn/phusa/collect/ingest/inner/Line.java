package vn.phusa.collect.ingest.inner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import vn.phusa.base.encoding.Typeface;

/** One row of a sheet as texts; the same object is filled again for every row. */
public final class Line {

  /** What a cell was before it became text. */
  public enum Mark {
    PLAIN,
    FORMULA,
    FORMULA_EMPTY,
    ERROR,
    PERCENT
  }

  private final IntFunction<Typeface> later;
  private long number;
  private boolean hidden;
  private int width;
  private String[] texts = new String[64];
  private Mark[] marks = new Mark[64];
  private Typeface[] fonts = new Typeface[64];
  private boolean[] numbers = new boolean[64];

  /** Of a file that says no fonts, or that says them with the cells. */
  public Line() {
    this(column -> Typeface.UNKNOWN);
  }

  /**
   * @param later the font of a cell of the row that is kept now, where it takes a look of its own
   *     to know it
   */
  public Line(IntFunction<Typeface> later) {
    this.later = later;
  }

  public void start(long newNumber, boolean isHidden) {
    number = newNumber;
    hidden = isHidden;
    Arrays.fill(texts, 0, width, "");
    width = 0;
  }

  public void put(int column, String text, Mark mark) {
    grow(column);
    texts[column] = text;
    marks[column] = mark;
    numbers[column] = false;
  }

  /** As {@link #put}, of a cell that is a number and no text that looks like one. */
  public void number(int column, String text, Mark mark) {
    put(column, text, mark);
    numbers[column] = true;
  }

  /** Keeps what the font of a cell that was put says of its text. */
  public void font(int column, Typeface font) {
    fonts[column] = font;
  }

  /** What the font of a cell says; asked for only where it matters. */
  public Typeface font(int column) {
    return fonts[column] == Typeface.UNKNOWN ? later.apply(column) : fonts[column];
  }

  /** Fills an empty cell with what a merged range shows there, as {@link #exact} has it. */
  public void fill(int column, String text, String exact) {
    if (text(column).isEmpty()) {
      put(column, text, Mark.PLAIN);
      numbers[column] = !exact.equals(text);
    }
  }

  public long number() {
    return number;
  }

  public boolean hidden() {
    return hidden;
  }

  public int width() {
    return width;
  }

  public String text(int column) {
    return column < width ? texts[column] : "";
  }

  /**
   * As {@link #text}, for whoever sees nothing of the cell but its text: a number that as text may
   * be thousands has a zero behind.
   */
  public String exact(int column) {
    var text = text(column);
    return column < width && numbers[column] ? CellForm.unmistakable(text) : text;
  }

  public Mark mark(int column) {
    return marks[column];
  }

  public boolean blank() {
    for (var column = 0; column < width; column++) {
      if (!texts[column].isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The texts up to the last one that is not empty. */
  public List<String> copy() {
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
      numbers = Arrays.copyOf(numbers, size);
    }
    while (width <= column) {
      texts[width] = "";
      marks[width] = Mark.PLAIN;
      fonts[width] = Typeface.UNKNOWN;
      numbers[width] = false;
      width++;
    }
  }
}
