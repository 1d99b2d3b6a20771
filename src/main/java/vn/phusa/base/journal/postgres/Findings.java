package vn.phusa.base.journal.postgres;

import java.util.ArrayList;
import java.util.List;
import vn.phusa.base.journal.Finding;

/** What a check has found so far; of a journal that is wrong all over only the beginning. */
final class Findings {

  private static final int MOST = 200;

  private final List<Finding> found = new ArrayList<>();

  void add(Finding.Kind kind, long from, long to) {
    if (found.size() < MOST) {
      found.add(new Finding(kind, from, to));
    }
  }

  List<Finding> list() {
    return List.copyOf(found);
  }
}
