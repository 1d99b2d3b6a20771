package vn.phusa.share.portal.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.access.Grant;
import vn.phusa.share.portal.inner.Cursor;
import vn.phusa.share.portal.inner.JsonRows;
import vn.phusa.share.portal.inner.RowsRequest;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;
import vn.phusa.store.lake.TableColumn;

/** A page of rows as JSON, with the link to the next one on the same snapshot. */
@Component
class RowPages {

  private final Lake lake;
  private final JsonMapper json;

  RowPages(Lake lake, JsonMapper json) {
    this.lake = lake;
    this.json = json;
  }

  void write(Grant grant, RowsRequest request, Query query, HttpServletResponse response)
      throws IOException {
    var page = read(grant, query);
    var total = request.countWanted() ? lake.count(grant, query) : -1;
    response.setContentType("application/json");
    var cursor = new Cursor(page.snapshot(), query.offset() + query.limit()).text();
    if (page.more()) {
      response.addHeader(HttpHeaders.LINK, "<" + next(cursor) + ">; rel=\"next\"");
    }
    try (var generator = new JsonRows(json).generator(response.getOutputStream())) {
      generator.writeStartObject();
      generator.writeStringProperty("dataset", grant.dataset());
      generator.writeStringProperty("snapshot", Long.toString(page.snapshot()));
      columns(generator, page.columns());
      rows(generator, page);
      if (total >= 0) {
        generator.writeNumberProperty("count", total);
      }
      if (page.more()) {
        generator.writeStringProperty("cursor", cursor);
        generator.writeStringProperty("next", next(cursor));
      }
      generator.writeEndObject();
    }
  }

  /** One row more than asked for tells whether there is a next page, without counting. */
  private Page read(Grant grant, Query query) {
    var found = new ArrayList<List<@Nullable Object>>();
    try (var rows = lake.read(grant, query.page(query.limit() + 1, query.offset()))) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        found.add(row.get());
      }
      var more = found.size() > query.limit();
      var shown = more ? found.subList(0, (int) query.limit()) : found;
      return new Page(rows.snapshot(), rows.columns(), shown, more);
    }
  }

  private static String next(String cursor) {
    return ServletUriComponentsBuilder.fromCurrentRequest()
        .replaceQueryParam("cursor", cursor)
        .replaceQueryParam("offset")
        .replaceQueryParam("asOf")
        .build()
        .toUriString();
  }

  private static void columns(JsonGenerator generator, List<TableColumn> columns) {
    generator.writeArrayPropertyStart("columns");
    for (var column : columns) {
      generator.writeStartObject();
      generator.writeStringProperty("id", column.id());
      generator.writeStringProperty("type", column.type().name());
      generator.writeEndObject();
    }
    generator.writeEndArray();
  }

  private static void rows(JsonGenerator generator, Page page) {
    generator.writeArrayPropertyStart("rows");
    page.rows().forEach(row -> JsonRows.object(generator, page.columns(), row, -1));
    generator.writeEndArray();
  }

  private record Page(
      long snapshot, List<TableColumn> columns, List<List<@Nullable Object>> rows, boolean more) {}
}
