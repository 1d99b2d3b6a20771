package vn.phusa.collect.source.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A dataset as CKAN describes it (package, with its resources). */
final class CkanEntry {

  private CkanEntry() {}

  static Entry of(JsonNode dataset) {
    var licence = first(dataset, "license_id", "license_url", "license_title");
    return new Entry(
        text(dataset, "id"),
        Clip.line(first(dataset, "title", "name")),
        Clip.text(text(dataset, "notes")),
        Clip.line(publisher(dataset)),
        Clip.line(licence),
        Clip.address(text(dataset, "url")),
        Clip.line(first(dataset, "issued", "metadata_created")),
        Clip.line(first(dataset, "modified", "metadata_modified")),
        Clip.words(each(dataset, "tags").map(CkanEntry::tag).toList()),
        each(dataset, "resources").map(one -> distribution(dataset, one)).toList());
  }

  private static Distribution distribution(JsonNode dataset, JsonNode resource) {
    var own =
        Stream.of("last_modified", "metadata_modified", "revision_id", "hash")
            .map(field -> text(resource, field))
            .toList();
    var marks =
        own.stream().allMatch(String::isEmpty) ? List.of(text(dataset, "metadata_modified")) : own;
    return new Distribution(
        text(resource, "id"),
        Clip.line(first(resource, "name", "description")),
        Clip.line(first(resource, "format", "mimetype")),
        Clip.line(first(resource, "license", "license_url")),
        Clip.address(text(resource, "url")),
        marks);
  }

  private static String publisher(JsonNode dataset) {
    var organization = first(dataset.path("organization"), "title", "name");
    return organization.isEmpty() ? first(dataset, "publisher_name", "author") : organization;
  }

  private static String tag(JsonNode tag) {
    return first(tag, "display_name", "name");
  }

  private static Stream<JsonNode> each(JsonNode node, String field) {
    var found = new ArrayList<JsonNode>();
    node.path(field).forEach(found::add);
    return found.stream();
  }

  private static String first(JsonNode node, String... fields) {
    return Stream.of(fields)
        .map(field -> text(node, field))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("").strip();
  }
}
