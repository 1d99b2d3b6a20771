package vn.phusa.store.lake.inner;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import vn.phusa.store.lake.CsvForm;
import vn.phusa.store.lake.ExportFormat;
import vn.phusa.store.lake.Query;
import vn.phusa.store.lake.Repeats;
import vn.phusa.store.lake.Summary;

/** Answers queries over the files of a plan. */
public interface Reader {

  KeyedRows rows(Plan plan, Query query);

  /**
   * The keys of the rows that a query answers with.
   *
   * @return empty when they have none
   */
  List<List<String>> keys(Plan plan, Query query);

  /** How many rows were written. */
  long export(Plan plan, Query query, ExportFormat format, OutputStream out);

  /** How many rows were written. */
  long exportCsv(Plan plan, Query query, Map<String, CsvForm> forms, OutputStream out);

  long count(Plan plan, Query query);

  /** What the columns hold that the plan shows. */
  Summary summary(Plan plan);

  /** Rows that repeat in some columns. */
  Repeats repeats(Plan plan, List<String> columns);
}
