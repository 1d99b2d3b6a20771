package vn.phusa.store.contract.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.contract.inner.ColumnRow;
import vn.phusa.store.contract.inner.ContractForm;

/** What a browser sent becomes a form again, with everything that the person typed. */
record FormReading(String dataset, MultiValueMap<String, String> sent) {

  private static final int MOST_COLUMNS = 2_000;
  private static final int MOST_RULES = 200;

  ContractForm form() {
    var columns = new ArrayList<ColumnRow>();
    for (var i = 0; i < MOST_COLUMNS && sent.containsKey("c" + i + ".id"); i++) {
      columns.add(column("c" + i + "."));
    }
    return new ContractForm(
        dataset,
        version(),
        text("title"),
        columns,
        rules(),
        text("commit"),
        text("hold"),
        text("freshness"));
  }

  /** What the pressed button asks for, as {@code save}, {@code add} or {@code remove-3}. */
  String action() {
    return text("action");
  }

  private int version() {
    return text("version").matches("\\d{1,9}") ? Integer.parseInt(text("version")) : 0;
  }

  private ColumnRow column(String prefix) {
    var plain = TextForm.plain();
    return new ColumnRow(
        text(prefix + "id"),
        text(prefix + "label"),
        text(prefix + "source"),
        text(prefix + "description"),
        text(prefix + "type"),
        sent.containsKey(prefix + "required"),
        sent.containsKey(prefix + "unique"),
        text(prefix + "key"),
        text(prefix + "unit"),
        text(prefix + "numbers"),
        text(prefix + "decimals"),
        text(prefix + "dates"),
        orElse(text(prefix + "zone"), plain.zone()),
        text(prefix + "nulls"),
        orElse(text(prefix + "truths"), String.join("\n", plain.truths())),
        orElse(text(prefix + "falsehoods"), String.join("\n", plain.falsehoods())),
        text(prefix + "least"),
        text(prefix + "most"),
        text(prefix + "pattern"),
        text(prefix + "codes"),
        text(prefix + "referenceDataset"),
        text(prefix + "referenceColumn"));
  }

  private List<ContractForm.RowRule> rules() {
    var rules = new ArrayList<ContractForm.RowRule>();
    for (var i = 0; i < MOST_RULES && sent.containsKey("r" + i + ".condition"); i++) {
      var condition = text("r" + i + ".condition");
      if (!condition.isBlank()) {
        rules.add(new ContractForm.RowRule(condition, text("r" + i + ".sentence")));
      }
    }
    return rules;
  }

  private String text(String name) {
    return Objects.requireNonNullElse(sent.getFirst(name), "").strip().replace("\r\n", "\n");
  }

  private static String orElse(String text, String usual) {
    return text.isEmpty() ? usual : text;
  }
}
