package vn.phusa.share.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Grant;
import vn.phusa.base.access.Sight;
import vn.phusa.base.access.Use;
import vn.phusa.share.portal.inner.KnownDatasets;
import vn.phusa.share.portal.inner.RowFiles;
import vn.phusa.share.portal.inner.RowFormat;
import vn.phusa.share.portal.inner.RowsQuery;
import vn.phusa.share.portal.inner.RowsRequest;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.lake.Query;

/** Rows in every format: pages of JSON, whole files otherwise. */
@RestController
@RequestMapping("/api/v1/datasets/{slug}")
class RowsApi {

  private final KnownDatasets known;
  private final Access access;
  private final RowsQuery queries;
  private final RowFiles files;
  private final RowPages pages;
  private final Caching caching;

  RowsApi(
      KnownDatasets known,
      Access access,
      RowsQuery queries,
      RowFiles files,
      RowPages pages,
      Caching caching) {
    this.known = known;
    this.access = access;
    this.queries = queries;
    this.files = files;
    this.pages = pages;
    this.caching = caching;
  }

  @GetMapping("/rows")
  void rows(
      @PathVariable String slug,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var dataset = known.load(slug);
    var wanted = new RowsRequest(parameters);
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    var format = RowFormat.wanted(parameters.get("f"), accept);
    var query = queries.read(wanted, format);
    if (caching.unchanged(
        dataset, format + variant(wanted) + sight(dataset, Use.API), request, response)) {
      return;
    }
    var grant = access.grant(dataset.subject(), Use.API);
    if (format == RowFormat.JSON) {
      pages.write(grant, wanted, query, response);
      return;
    }
    name(dataset, format, response);
    write(grant, wanted, query, format, response);
  }

  @GetMapping("/download")
  void download(
      @PathVariable String slug,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var dataset = known.load(slug);
    var wanted = new RowsRequest(parameters);
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    var format =
        parameters.containsKey("f") ? RowFormat.wanted(parameters.get("f"), accept) : RowFormat.CSV;
    var query = queries.read(wanted, RowFormat.CSV);
    if (caching.unchanged(
        dataset,
        "file" + format + variant(wanted) + sight(dataset, Use.DOWNLOAD),
        request,
        response)) {
      return;
    }
    var grant = access.grant(dataset.subject(), Use.DOWNLOAD);
    name(dataset, format, response);
    write(grant, wanted, query, format, response);
  }

  private void write(
      Grant grant, RowsRequest wanted, Query query, RowFormat format, HttpServletResponse response)
      throws IOException {
    if (format == RowFormat.CSV && wanted.idsWanted()) {
      files.writeWithIds(grant, query, response.getOutputStream());
    } else {
      files.write(grant, query, format, response.getOutputStream());
    }
  }

  /** Who sees more or less than another has another answer, and another tag. */
  private String sight(Dataset dataset, Use use) {
    return access.sight(dataset.subject(), use).map(Sight::toString).orElse("");
  }

  private static String variant(RowsRequest wanted) {
    return new TreeMap<>(wanted.parameters()).toString();
  }

  private static void name(Dataset dataset, RowFormat format, HttpServletResponse response) {
    response.setContentType(format.mediaType().toString());
    var file = dataset.slug() + "." + format.extension();
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
  }
}
