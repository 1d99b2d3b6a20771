package vn.phusa.share.portal.inner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Grant;
import vn.phusa.store.contract.Column;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.Filter;
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

  /** A column that there is not is left out: old links stay readable. */
  public Preview read(
      Grant grant, List<Column> columns, Preview.Asked wish, AsOf asOf, Locale locale) {
    var asked = known(columns, wish);
    var query =
        new Query(
            List.of(),
            filter(columns, asked, locale),
            List.of(),
            order(asked.sort()),
            SIZE + 1L,
            asked.page() * SIZE,
            asOf);
    var found = new ArrayList<List<@Nullable Object>>();
    try (var rows = lake.read(grant, query)) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        found.add(row.get());
      }
      var more = found.size() > SIZE;
      return new Preview(rows.columns(), more ? found.subList(0, SIZE) : found, more, asked);
    }
  }

  private static Preview.Asked known(List<Column> columns, Preview.Asked wish) {
    var sorted = wish.sort().startsWith("-") ? wish.sort().substring(1) : wish.sort();
    return new Preview.Asked(
        find(columns, sorted).isPresent() ? wish.sort() : "",
        find(columns, wish.column()).map(Column::id).orElse(""),
        wish.is(),
        wish.page());
  }

  private static Optional<Column> find(List<Column> columns, String id) {
    return columns.stream().filter(column -> column.id().equals(id)).findFirst();
  }

  private static Optional<Filter> filter(List<Column> columns, Preview.Asked asked, Locale locale) {
    return find(columns, asked.column())
        .flatMap(column -> TypedCondition.of(column, asked.is(), locale));
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
