package vn.phusa.store.contract.web;

import java.util.ArrayList;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.contract.inner.ColumnRow;
import vn.phusa.store.contract.inner.ContractForm;

/** What the buttons of the form do besides saving; nothing is saved by them. */
final class FormAction {

  private FormAction() {}

  static ContractForm apply(String action, ContractForm form) {
    var columns = new ArrayList<>(form.columns());
    var rules = new ArrayList<>(form.rules());
    if (action.equals("add")) {
      columns.add(empty());
    }
    if (action.equals("addRule")) {
      rules.add(new ContractForm.RowRule("", ""));
    }
    if (action.matches("remove-\\d{1,4}")) {
      var index = Integer.parseInt(action.substring("remove-".length()));
      if (index < columns.size()) {
        columns.remove(index);
      }
    }
    return new ContractForm(
        form.dataset(),
        form.version(),
        form.title(),
        columns,
        rules,
        form.commit(),
        form.hold(),
        form.freshness());
  }

  private static ColumnRow empty() {
    var plain = TextForm.plain();
    return new ColumnRow(
        "",
        "",
        "",
        "",
        "TEXT",
        false,
        false,
        "",
        "",
        "POINT",
        "0",
        "",
        plain.zone(),
        "",
        String.join("\n", plain.truths()),
        String.join("\n", plain.falsehoods()),
        "",
        "",
        "",
        "",
        "",
        "");
  }
}
