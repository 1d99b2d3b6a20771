package vn.phusa.share.portal.inner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.CsvForm;

/**
 * How the values of a dataset are written in a file for people: as in the files that they came
 * from, wherever a column was written in one way throughout.
 */
record Writings(Optional<Contract> contract) {

  /** By column id. */
  Map<String, CsvForm> forms() {
    var forms = new LinkedHashMap<String, CsvForm>();
    contract.ifPresent(known -> known.columns().forEach(column -> form(column, forms)));
    return forms;
  }

  /** Only the numbers: programs take dates and truths in the usual form. */
  Map<String, CsvForm> numbers() {
    var forms = forms();
    forms.values().removeIf(form -> !(form instanceof CsvForm.Decimals));
    return forms;
  }

  /** Decimals that every number of the column has. */
  int decimals(String id) {
    return contract.flatMap(known -> known.find(id)).map(c -> c.form().decimals()).orElse(0);
  }

  private static void form(Column column, Map<String, CsvForm> forms) {
    var form = column.form();
    switch (column.type()) {
      case DECIMAL, DOUBLE -> forms.put(column.id(), new CsvForm.Decimals(form.decimals()));
      case BOOLEAN -> answers(form).ifPresent(answers -> forms.put(column.id(), answers));
      case DATE, TIME, TIMESTAMP ->
          pattern(form).ifPresent(pattern -> forms.put(column.id(), pattern));
      case TEXT, INTEGER, PERIOD, GEOMETRY -> {}
    }
  }

  private static Optional<CsvForm> answers(TextForm form) {
    return form.truths().isEmpty() || form.falsehoods().isEmpty()
        ? Optional.empty()
        : Optional.of(new CsvForm.Answers(form.truths().getFirst(), form.falsehoods().getFirst()));
  }

  /** A pattern with an offset cannot be written again: the offset is not kept. */
  private static Optional<CsvForm> pattern(TextForm form) {
    return form.dates().size() == 1 && !form.dates().getFirst().matches(".*(%z|Z)")
        ? Optional.of(new CsvForm.Pattern(form.dates().getFirst(), form.zone()))
        : Optional.empty();
  }
}
