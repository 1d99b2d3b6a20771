package vn.phusa.collect.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the proposals of one file read: columns of numbers in rows that have names. */
final class ReadFile {

  private static final Pattern LEGACY =
      Pattern.compile("[¸µ¶·¹¨¾»¼½ª¬\u00ad§¡¢£¤¥¦øþûüåæçëîïöÆÇËÎÏÑÖØÞß]");

  private record Likely(Column column, long most) {}

  /** The rows of one table, each by the words of its cells. */
  static final class Rows {
    private final List<List<Set<String>>> words;
    private final BitSet legacy;
    private final Map<Set<String>, BitSet> named = new HashMap<>();
    private final Map<Set<String>, BitSet> called = new HashMap<>();

    Rows(List<List<Set<String>>> words, BitSet legacy) {
      this.words = words;
      this.legacy = legacy;
    }

    /** Those whose name is more or less that of the entry. */
    BitSet named(KeyColumn.Entry entry) {
      return named.computeIfAbsent(entry.row(), row -> which(entry::names));
    }

    /** Those whose name is that of the entry. */
    BitSet called(KeyColumn.Entry entry) {
      Predicate<Set<String>> same = name -> name.equals(entry.row()) || name.equals(entry.other());
      return called.computeIfAbsent(entry.row(), row -> which(same));
    }

    private BitSet which(Predicate<Set<String>> is) {
      var rows = new BitSet();
      IntStream.range(0, words.size())
          .filter(row -> words.get(row).stream().anyMatch(is))
          .forEach(rows::set);
      return rows;
    }
  }

  /**
   * @param figures the number in each row; null for an empty cell
   * @param read rows with a number or an empty cell
   * @param values the numbers, sorted
   */
  record Column(
      String label,
      boolean nameless,
      Rows rows,
      List<@Nullable Double> figures,
      BitSet read,
      double[] values) {

    boolean legacy() {
      return LEGACY.matcher(label).find();
    }

    private boolean mayHold(KeyColumn.Entry entry, double shift) {
      return entry.value() == 0
          || entry.among(values, entry.value())
          || entry.among(values, entry.value() + shift);
    }

    /** In a row of its name; an empty cell may be called 0. */
    boolean holds(KeyColumn.Entry entry, double shift) {
      return mayHold(entry, shift)
          && rows.named(entry).stream().anyMatch(row -> fits(row, entry, shift));
    }

    private boolean fits(int row, KeyColumn.Entry entry, double shift) {
      var figure = figures.get(row);
      return read.get(row) && (figure == null ? entry.value() == 0 : entry.fits(figure, shift));
    }

    /** Another figure stands in the very row of the entry. */
    boolean saysOther(KeyColumn.Entry entry) {
      return rows.called(entry).stream().anyMatch(row -> figures.get(row) != null);
    }

    /** The figure stands in a row of another name: whether that one is in legacy letters. */
    Optional<Boolean> elsewhere(KeyColumn.Entry entry, double shift) {
      return IntStream.range(0, figures.size())
          .filter(row -> figures.get(row) != null && fits(row, entry, shift))
          .mapToObj(rows.legacy::get)
          .findFirst();
    }
  }

  private final Map<String, Set<String>> words = new HashMap<>();
  private final List<Column> columns = new ArrayList<>();

  /** Of the tables as they stand in the file; the long form is nobody's choice yet. */
  ReadFile(List<TypedTable> tables) {
    for (var table : tables) {
      if (table.proposal().source().shape().melt().isPresent()) {
        continue;
      }
      var rows = rows(table);
      table.columns().mapToObj(column -> column(table, rows, column)).forEach(columns::add);
    }
    columns.removeIf(column -> column.values().length == 0);
  }

  boolean hold(KeyColumn.Entry entry, double shift) {
    return columns.stream().anyMatch(column -> column.holds(entry, shift));
  }

  /** The column that holds the most of them. */
  Optional<Column> nearest(List<KeyColumn.Entry> entries, double shift) {
    var likely =
        columns.stream()
            .map(c -> new Likely(c, entries.stream().filter(e -> c.mayHold(e, shift)).count()))
            .sorted(Comparator.comparingLong(Likely::most).reversed())
            .toList();
    var most = -1L;
    Column nearest = null;
    for (var each : likely) {
      if (each.most() <= most) {
        break;
      }
      var held = entries.stream().filter(entry -> each.column().holds(entry, shift)).count();
      nearest = held > most ? each.column() : nearest;
      most = Math.max(held, most);
    }
    return Optional.ofNullable(nearest);
  }

  private Rows rows(TypedTable table) {
    var legacy = new BitSet();
    var names = new ArrayList<List<Set<String>>>();
    for (var row : table.rows()) {
      var own = row.subList(0, table.proposal().source().positions().size());
      var texts = own.stream().filter(cell -> cell != null).map(String::valueOf).toList();
      legacy.set(names.size(), texts.stream().anyMatch(text -> LEGACY.matcher(text).find()));
      names.add(texts.stream().map(t -> words.computeIfAbsent(t, KeyColumn::words)).toList());
    }
    return new Rows(names, legacy);
  }

  private static Column column(TypedTable table, Rows rows, int column) {
    var figures = new ArrayList<@Nullable Double>();
    var read = new BitSet();
    for (var row = 0; row < table.rows().size(); row++) {
      var number = table.rows().get(row).get(column) instanceof Number n ? n.doubleValue() : null;
      figures.add(number);
      var text = table.source().get(row).get(column);
      read.set(row, number != null || text.chars().noneMatch(Character::isDigit));
    }
    var values = figures.stream().flatMapToDouble(ReadFile::number).sorted().toArray();
    return new Column(table.label(column), table.isNameless(column), rows, figures, read, values);
  }

  private static DoubleStream number(@Nullable Double figure) {
    return figure == null ? DoubleStream.empty() : DoubleStream.of(figure);
  }
}
