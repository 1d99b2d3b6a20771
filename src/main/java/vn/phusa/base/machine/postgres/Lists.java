package vn.phusa.base.machine.postgres;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import vn.phusa.base.machine.inner.Scope;

/** Sets in columns of PostgreSQL. */
final class Lists {

  private Lists() {}

  static String[] sorted(Collection<String> values) {
    return values.stream().sorted().toArray(String[]::new);
  }

  static String[] names(Collection<Scope> scopes) {
    return scopes.stream().map(Scope::name).sorted().toArray(String[]::new);
  }

  static Set<String> texts(Array array) throws SQLException {
    return Set.of((String[]) array.getArray());
  }

  static Set<Scope> scopes(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray())
        .map(Scope::valueOf)
        .collect(Collectors.toSet());
  }
}
