package vn.phusa.share.portal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.text.Words;
import vn.phusa.share.portal.inner.DatasetView;
import vn.phusa.share.portal.inner.Shown;

/** What scripts and harvesters read from a dataset's page. */
@Component
class ClientData {

  private final JsonMapper json;

  ClientData(JsonMapper json) {
    this.json = json;
  }

  /** Id, label, type and unit of each column, and whether its numbers are years. */
  String columns(DatasetView view) {
    return json.writeValueAsString(
        view.columns().stream()
            .map(column ->
                Map.<String, Object>of(
                    "id", column.id(),
                    "label", view.label(column.id()),
                    "type", column.type().name(),
                    "unit", column.unit().orElse(""),
                    "year", Shown.isYear(column)))
            .toList());
  }

  /** The schema.org description; a sign that would end the script element is written as a code. */
  String jsonLd(DatasetView view) {
    var dataset = view.dataset();
    var block = new LinkedHashMap<String, Object>();
    block.put("@context", "https://schema.org/");
    block.put("@type", "Dataset");
    block.put("name", dataset.title());
    block.put("description", description(view));
    block.put("url", view.base() + "/datasets/" + dataset.slug());
    block.put("identifier", view.permanent());
    block.put("keywords", dataset.keywords());
    var licence = view.licence(Words.in(Words.VIETNAMESE));
    block.put("license", licence.address().isEmpty() ? licence.name() : licence.address());
    block.put("isAccessibleForFree", true);
    block.put("creator", Map.of("@type", "GovernmentOrganization", "name", view.card().agency()));
    dataset.updatedAt().ifPresent(time -> block.put("dateModified", time.toString()));
    block.put("distribution", distributions(view));
    return json.writeValueAsString(block).replace("<", "\\u003c");
  }

  /** Search engines want at least 50 characters. */
  private static String description(DatasetView view) {
    var dataset = view.dataset();
    return dataset.description().length() >= 50
        ? dataset.description()
        : dataset.title() + ". " + dataset.description() + " " + view.card().agency();
  }

  private static List<Map<String, String>> distributions(DatasetView view) {
    return view.formats().stream()
        .map(format ->
            Map.of(
                "@type", "DataDownload",
                "encodingFormat",
                    format.mediaType().getType() + "/" + format.mediaType().getSubtype(),
                "contentUrl", view.base() + view.download(format)))
        .toList();
  }
}
