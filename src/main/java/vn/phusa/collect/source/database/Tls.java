package vn.phusa.collect.source.database;

import java.util.List;
import java.util.Locale;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;

/** How the way to a server is protected. */
enum Tls {
  NONE,
  /** Nobody can listen, but the server need not be the one that was meant. */
  ENCRYPT,
  /** Certificate and name of the server are compared. */
  VERIFY;

  static final Field FIELD =
      new Field(
          "tls",
          Field.Kind.CHOICE,
          Field.Step.CONNECT,
          false,
          "none",
          List.of("none", "encrypt", "verify"));

  static Tls of(Link link) {
    var said = link.text("tls").toUpperCase(Locale.ROOT);
    try {
      return said.isEmpty() ? NONE : valueOf(said);
    } catch (IllegalArgumentException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, "tls", said);
    }
  }
}
