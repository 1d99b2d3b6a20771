package vn.phusa.collect.ingest.inner;

/** Names that people and archives give to files; they are shown and never used as a path. */
public final class FileName {

  private static final int LONGEST = 200;

  private FileName() {}

  /** The last part of a path, without signs that nobody sees. */
  public static String last(String name) {
    var shown = shown(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    return shown.isEmpty() ? "tep" : shown;
  }

  /** All of it, without signs that nobody sees. */
  public static String shown(String name) {
    var clean = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
    var longest = Math.min(clean.codePointCount(0, clean.length()), LONGEST);
    return clean.substring(0, clean.offsetByCodePoints(0, longest));
  }

  /** The last part without its ending. */
  public static String stem(String name) {
    return last(name).replaceFirst("(?<=.)\\.[^.]{1,8}$", "");
  }
}
