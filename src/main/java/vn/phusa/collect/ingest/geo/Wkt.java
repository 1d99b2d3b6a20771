package vn.phusa.collect.ingest.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node of the text that describes a coordinate system (OGC WKT 1, as in {@code .prj}): {@code
 * NAME["text", 1.5, CHILD[…]]}.
 *
 * @param values texts and numbers, as they are written
 */
record Wkt(String name, List<String> values, List<Wkt> children) {

  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 20;

  Wkt {
    values = List.copyOf(values);
    children = List.copyOf(children);
  }

  /** The node that a text is; nothing when it is none. */
  static Optional<Wkt> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Reading(text).node(0));
    } catch (IndexOutOfBoundsException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  boolean is(String kind) {
    return name.equals(kind);
  }

  Optional<Wkt> child(String kind) {
    return children.stream().filter(child -> child.is(kind)).findFirst();
  }

  String text() {
    return values.isEmpty() ? "" : values.getFirst();
  }

  double number(int index) {
    return Double.parseDouble(values.get(index));
  }

  /** A parameter by the first of its names that there is. */
  double parameter(double otherwise, String... names) {
    return Stream.of(names)
        .flatMap(wanted ->
            children.stream()
                .filter(child -> child.is("PARAMETER") && plain(child.text()).equals(wanted)))
        .findFirst()
        .map(parameter -> parameter.number(1))
        .orElse(otherwise);
  }

  /** A name without what programs write differently. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static final class Reading {
    private final String text;
    private int at;

    Reading(String text) {
      this.text = text;
    }

    Wkt node(int depth) {
      if (depth > DEEPEST) {
        throw new IllegalArgumentException("too deep");
      }
      var name = word();
      var values = new ArrayList<String>();
      var children = new ArrayList<Wkt>();
      if (!takes('[') && !takes('(')) {
        throw new IllegalArgumentException("no node");
      }
      do {
        blanks();
        if (text.charAt(at) == '"') {
          values.add(quoted());
        } else if (Character.isLetter(text.charAt(at)) && opens()) {
          children.add(node(depth + 1));
        } else {
          values.add(word());
        }
      } while (takes(','));
      if (!takes(']') && !takes(')')) {
        throw new IllegalArgumentException("no end");
      }
      return new Wkt(name.toUpperCase(Locale.ROOT), values, children);
    }

    /** A word that is followed by a bracket. */
    private boolean opens() {
      var end = at;
      while (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_') {
        end++;
      }
      while (Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      return text.charAt(end) == '[' || text.charAt(end) == '(';
    }

    private String word() {
      blanks();
      var from = at;
      while (at < text.length() && "[](),\"".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(from, at).strip();
    }

    private String quoted() {
      var end = text.indexOf('"', at + 1);
      var quoted = text.substring(at + 1, end);
      at = end + 1;
      return quoted;
    }

    private boolean takes(char sign) {
      blanks();
      if (at < text.length() && text.charAt(at) == sign) {
        at++;
        return true;
      }
      return false;
    }

    private void blanks() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }
}
