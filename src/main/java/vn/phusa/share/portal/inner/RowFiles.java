package vn.phusa.share.portal.inner;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.access.Grant;
import vn.phusa.base.problem.Problem;
import vn.phusa.share.portal.PortalCode;
import vn.phusa.store.contract.Contracts;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.ExportFormat;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;
import vn.phusa.store.lake.Rows;
import vn.phusa.store.lake.TableColumn;

/** Writes rows as whole files, streamed: memory stays bounded whatever their number. */
@Component
public class RowFiles {

  private final Lake lake;
  private final Contracts contracts;
  private final JsonMapper json;

  RowFiles(Lake lake, Contracts contracts, JsonMapper json) {
    this.lake = lake;
    this.contracts = contracts;
    this.json = json;
  }

  /** CSV for programs: the columns' ids above, dates as ISO 8601, truths as true and false. */
  public void writeWithIds(Grant grant, Query query, OutputStream out) {
    lake.exportCsv(grant, query, writings(grant).numbers(), out);
  }

  /**
   * Opens nothing before the query is known to be answerable. CSV and XLSX carry the header of the
   * file that they came from, CSV its writing of values too.
   */
  public void write(Grant grant, Query query, RowFormat format, OutputStream out)
      throws IOException {
    switch (format) {
      case CSV ->
          lake.exportCsv(grant, query, writings(grant).forms(), new NamedCsv(out, headings(grant)));
      case NDJSON -> lake.export(grant, query, ExportFormat.NDJSON, out);
      case PARQUET -> lake.export(grant, query, ExportFormat.PARQUET, out);
      case JSON -> streamed(grant, query, rows -> new JsonRows(json).array(rows, out));
      case XLSX -> streamed(grant, query, rows -> workbook(grant, rows, out));
      case GEOJSON -> streamed(grant, query, rows -> geojson(rows, out));
    }
  }

  private void workbook(Grant grant, Rows rows, OutputStream out) throws IOException {
    var writings = writings(grant);
    var decimals = rows.columns().stream().map(column -> writings.decimals(column.id())).toList();
    XlsxRows.write(rows, names(rows, headings(grant)), decimals, out);
  }

  private void geojson(Rows rows, OutputStream out) throws IOException {
    var place = geometry(rows);
    if (place < 0) {
      throw new Problem(PortalCode.GEOMETRY_MISSING);
    }
    new JsonRows(json).features(rows, place, out);
  }

  private static int geometry(Rows rows) {
    var types = rows.columns().stream().map(TableColumn::type).toList();
    return types.indexOf(ColumnType.GEOMETRY);
  }

  private static List<String> names(Rows rows, Headings headings) {
    return rows.columns().stream().map(TableColumn::id).map(headings).toList();
  }

  private Writings writings(Grant grant) {
    return new Writings(contracts.find(grant.dataset()));
  }

  private Headings headings(Grant grant) {
    return new Headings(contracts.find(grant.dataset()));
  }

  private void streamed(Grant grant, Query query, Writing writing) throws IOException {
    try (var rows = lake.read(grant, query)) {
      writing.write(rows);
    }
  }

  private interface Writing {
    void write(Rows rows) throws IOException;
  }
}
