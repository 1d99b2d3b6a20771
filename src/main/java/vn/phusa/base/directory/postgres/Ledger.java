package vn.phusa.base.directory.postgres;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.phusa.base.directory.FigureTable;
import vn.phusa.base.directory.LocatedUnit;
import vn.phusa.base.directory.Rebased;

/** Adds figures up under units of today, and remembers where they came from. */
final class Ledger {

  private static final class Account {
    final Map<String, BigDecimal> values = new HashMap<>();
    final List<String> from = new ArrayList<>();
    final List<String> withheld = new ArrayList<>();
    boolean guessed;
  }

  private final SortedMap<String, Account> accounts = new TreeMap<>();

  void whole(String target, FigureTable.Row row) {
    var account = account(target);
    account.from.add(row.code());
    row.values().forEach((column, figure) -> account.values.merge(column, figure, BigDecimal::add));
  }

  void shared(SortedMap<String, BigDecimal> weights, FigureTable.Row row) {
    weights.forEach((target, weight) -> {
      account(target).from.add(row.code());
      account(target).guessed = true;
    });
    row.values()
        .forEach((column, figure) ->
            Shares.split(figure, weights)
                .forEach(
                    (target, part) -> account(target).values.merge(column, part, BigDecimal::add)));
  }

  void withheld(Iterable<String> targets, FigureTable.Row row) {
    targets.forEach(target -> account(target).withheld.add(row.code()));
  }

  List<String> targets() {
    return List.copyOf(accounts.keySet());
  }

  /** Everything in a unit of today that the table has, left out or not. */
  List<String> codes(String target) {
    var account = account(target);
    var codes = new ArrayList<>(account.from);
    codes.addAll(account.withheld);
    return codes;
  }

  Rebased.Row row(LocatedUnit unit, int missing) {
    var account = account(unit.unit().code());
    return new Rebased.Row(
        unit, account.values, quality(account, missing), account.from, account.withheld, missing);
  }

  private static Rebased.Quality quality(Account account, int missing) {
    if (missing > 0 || !account.withheld.isEmpty()) {
      return Rebased.Quality.INCOMPLETE;
    }
    return account.guessed ? Rebased.Quality.APPROXIMATE : Rebased.Quality.EXACT;
  }

  private Account account(String target) {
    return accounts.computeIfAbsent(target, key -> new Account());
  }
}
