package vn.phusa.share.portal.inner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Grant;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;

/** Reads the page of a table that is shown without any script. */
@Component
public class Previews {

  /** Rows of a page. */
  public static final int SIZE = 20;

  private final Lake lake;

  Previews(Lake lake) {
    this.lake = lake;
  }

  public Preview read(Grant grant, String sort, long page, AsOf asOf) {
    var query =
        new Query(
            List.of(), Optional.empty(), List.of(), order(sort), SIZE + 1L, page * SIZE, asOf);
    var found = new ArrayList<List<@Nullable Object>>();
    try (var rows = lake.read(grant, query)) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        found.add(row.get());
      }
      var more = found.size() > SIZE;
      return new Preview(rows.columns(), more ? found.subList(0, SIZE) : found, page, more, sort);
    }
  }

  private static List<Query.Order> order(String sort) {
    if (sort.isEmpty()) {
      return List.of();
    }
    return sort.startsWith("-")
        ? List.of(new Query.Order(sort.substring(1), Query.Direction.DESCENDING))
        : List.of(new Query.Order(sort, Query.Direction.ASCENDING));
  }
}
