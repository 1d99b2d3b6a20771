package vn.phusa.collect.ingest.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;
import vn.phusa.collect.ingest.BadRow;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.ContractCode;
import vn.phusa.store.contract.Contracts;
import vn.phusa.store.contract.Findings;

/**
 * The workbook of bad rows that an officer corrects. The first column names the row and stays as it
 * is; then come the columns of the file, the line in it and the reason in words. Everything is
 * text, so that Excel changes nothing by itself.
 */
@Component
final class CorrectionSheet {

  private static final int PAGE = 10_000;

  /** Rows that fit on one sheet of Excel, less the header. */
  private static final int MOST = 1_048_575;

  private final RunStore store;
  private final Contracts contracts;

  CorrectionSheet(RunStore store, Contracts contracts) {
    this.store = store;
    this.contracts = contracts;
  }

  /** Pages of waiting rows, in their order; each begins after the row that ended the one before. */
  interface Pages {
    List<BadRow> after(long row, int limit);
  }

  /** The name of the column that names the row, in either language. */
  static List<String> rowHeaders() {
    return List.of(
        Words.in(Words.VIETNAMESE).of("ingest.correction.row"),
        Words.in(Locale.ENGLISH).of("ingest.correction.row"));
  }

  void write(String run, Locale locale, Pages pages, OutputStream out) {
    var loaded = store.load(run);
    var contract =
        contracts
            .find(loaded.dataset(), loaded.contractVersion())
            .orElseThrow(() -> new Problem(ContractCode.CONTRACT_MISSING, loaded.dataset()));
    var words = Words.in(locale);
    try (var workbook = new Workbook(out, "PhuSa", "1.0")) {
      var sheet = workbook.newWorksheet(words.of("ingest.correction.sheet"));
      header(sheet, store.source(run).headers(), words);
      body(sheet, contract, words, pages);
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void header(Worksheet sheet, List<String> headers, Words words) {
    sheet.value(0, 0, words.of("ingest.correction.row"));
    for (var i = 0; i < headers.size(); i++) {
      sheet.value(0, i + 1, headers.get(i));
    }
    sheet.value(0, headers.size() + 1, words.of("ingest.correction.line"));
    sheet.value(0, headers.size() + 2, words.of("ingest.correction.reason"));
    sheet.range(0, 0, 0, headers.size() + 2).style().bold().fillColor("F3E3DA").set();
    sheet.freezePane(1, 1);
    sheet.width(headers.size() + 2, 60);
  }

  private static void body(Worksheet sheet, Contract contract, Words words, Pages pages)
      throws IOException {
    var at = 1;
    for (var page = pages.after(-1, PAGE);
        !page.isEmpty() && at <= MOST;
        page = pages.after(page.getLast().row(), PAGE)) {
      for (var bad : page) {
        if (at > MOST) {
          return;
        }
        row(sheet, at++, bad, contract, words);
      }
      sheet.flush();
    }
  }

  private static void row(Worksheet sheet, int at, BadRow bad, Contract contract, Words words) {
    sheet.value(at, 0, Long.toString(bad.row()));
    var column = 1;
    for (var value : bad.values()) {
      sheet.value(at, column++, value);
    }
    sheet.value(at, column++, Long.toString(bad.line()));
    sheet.value(at, column, reason(bad, contract, words));
  }

  private static String reason(BadRow bad, Contract contract, Words words) {
    return Findings.parse(bad.findings()).stream()
        .map(finding -> Findings.sentence(finding, contract, words))
        .collect(Collectors.joining(" "));
  }
}
