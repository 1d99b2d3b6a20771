package vn.phusa.testing;

/** Visitors of a house that a test started by itself. */
public final class Visitors {

  private Visitors() {}

  public static Visitor at(String url) {
    return new Visitor(url);
  }
}
