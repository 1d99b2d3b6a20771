package vn.phusa.store.contract.postgres;

import java.util.HashSet;
import java.util.regex.Pattern;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.ContractCode;
import vn.phusa.store.contract.inner.RuleFault;
import vn.phusa.store.lake.DatasetId;

/** Whether a contract is whole: ids, key, thresholds, bounds of size. */
record ContractShape(Contract contract) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final int MOST_COLUMNS = 2_000;

  void check() {
    new DatasetId(contract.dataset());
    checkColumns();
    checkKey();
    checkThresholds();
    contract
        .freshnessDays()
        .filter(days -> days < 1 || days > 36_500)
        .ifPresent(days -> {
          throw RuleFault.FRESHNESS.in("", Integer.toString(days));
        });
  }

  private void checkColumns() {
    var count = contract.columns().size();
    if (count == 0 || count > MOST_COLUMNS) {
      throw RuleFault.COLUMN_COUNT.in("", Integer.toString(count));
    }
    var ids = new HashSet<String>();
    for (var column : contract.columns()) {
      if (!ID.matcher(column.id()).matches()) {
        throw new Problem(ContractCode.COLUMN_ID_MALFORMED, column.id());
      }
      if (!ids.add(column.id())) {
        throw new Problem(ContractCode.COLUMN_ID_REPEATED, column.id());
      }
      checkNullSigns(column);
    }
  }

  private static void checkNullSigns(Column column) {
    var signs = column.form().nulls();
    if (signs.size() > 100 || signs.stream().anyMatch(sign -> sign.length() > 100)) {
      throw RuleFault.NULL_SIGN.in(column.label(), Integer.toString(signs.size()));
    }
  }

  private void checkKey() {
    var seen = new HashSet<String>();
    for (var id : contract.key()) {
      if (contract.find(id).isEmpty() || !seen.add(id)) {
        throw RuleFault.KEY_COLUMN.in("", id);
      }
    }
  }

  private void checkThresholds() {
    var commit = contract.thresholds().commit();
    var hold = contract.thresholds().hold();
    if (!(commit >= 0 && commit <= hold && hold <= 1)) {
      throw RuleFault.THRESHOLDS.in("", commit + ", " + hold);
    }
  }
}
