package vn.phusa.collect.source.harvest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What a portal has, as CKAN and as DCAT describe it. */
final class PortalData {

  private static final Pattern SINCE = Pattern.compile("metadata_modified:\\[(\\S+) TO \\*]");
  private static final int PAGE = 2;

  /** A dataset with one file. */
  record Thing(String id, String title, String modified, String file) {}

  final Map<String, Thing> things = new ConcurrentSkipListMap<>();

  void put(String id, String title, String modified, String file) {
    things.put(id, new Thing(id, title, modified, file));
  }

  String shown(String id, String home) {
    var thing = things.get(id);
    return thing == null ? "" : json(ckan(thing, home));
  }

  /** {@code package_search}, as far as Solr's syntax is needed here. */
  String found(Map<String, String> query, String home) {
    var since = SINCE.matcher(query.getOrDefault("fq", ""));
    var from = since.find() ? since.group(1).replace("*", "").replaceFirst("Z$", "") : "";
    var words = query.getOrDefault("q", "*:*");
    var all =
        things.values().stream()
            .filter(thing -> thing.modified().compareTo(from) >= 0)
            .filter(thing -> words.equals("*:*") || thing.title().contains(words))
            .sorted(Comparator.comparing(Thing::modified).thenComparing(Thing::id))
            .toList();
    var results =
        all.stream()
            .skip(Long.parseLong(query.getOrDefault("start", "0")))
            .limit(Long.parseLong(query.getOrDefault("rows", "10")))
            .map(thing -> ckan(thing, home))
            .toList();
    return json(Map.of("count", all.size(), "results", results));
  }

  private static Map<String, Object> ckan(Thing thing, String home) {
    var resource = new LinkedHashMap<String, Object>();
    resource.put("id", thing.id() + "-tep");
    resource.put("name", "Bảng " + thing.id());
    resource.put("format", "CSV");
    resource.put("url", address(thing, home));
    resource.put("last_modified", thing.modified());
    resource.put("hash", "");
    var dataset = new LinkedHashMap<String, Object>();
    dataset.put("id", thing.id());
    dataset.put("title", thing.title());
    dataset.put("notes", "Danh sách <b>xã</b> của tỉnh.");
    dataset.put("license_id", "cc-by-4.0");
    dataset.put("license_url", "https://creativecommons.org/licenses/by/4.0/");
    dataset.put("url", home + "/dataset/" + thing.id());
    dataset.put("metadata_created", "2026-01-02T03:04:05.000000");
    dataset.put("metadata_modified", thing.modified());
    dataset.put("organization", Map.of("title", "Sở Nội vụ"));
    dataset.put("tags", List.of(Map.of("name", "xã"), Map.of("name", "hành chính")));
    dataset.put("resources", thing.file().isEmpty() ? List.of() : List.of(resource));
    return dataset;
  }

  private static String address(Thing thing, String home) {
    return thing.file().startsWith("http") ? thing.file() : home + thing.file();
  }

  static String type(String ending) {
    return switch (ending) {
      case "ttl" -> "text/turtle";
      case "jsonld" -> "application/ld+json";
      default -> "application/rdf+xml; charset=utf-8";
    };
  }

  /** The catalogue; a Hydra page of it when {@code page} is not 0. */
  String rdf(String ending, String home, int page) {
    var shown = new ArrayList<>(things.values());
    var last = page == 0 ? shown.size() : Math.min(page * PAGE, shown.size());
    var first = page == 0 ? 0 : Math.min((page - 1) * PAGE, last);
    var next =
        page > 0 && last < shown.size() ? home + "/catalog." + ending + "?page=" + (page + 1) : "";
    var triples = shown.subList(first, last).stream().flatMap(thing -> triples(thing, home));
    return switch (ending) {
      case "ttl" -> turtle(triples, home, next);
      case "jsonld" -> jsonLd(triples, home, next);
      default -> rdfXml(triples, home, next);
    };
  }

  private record Triple(String subject, String prefix, String name, String object, boolean link) {}

  private static Stream<Triple> triples(Thing thing, String home) {
    var dataset = home + "/dataset/" + thing.id();
    var file = dataset + "/tep";
    var about =
        Stream.of(
            new Triple(dataset, "rdf", "type", "http://www.w3.org/ns/dcat#Dataset", true),
            new Triple(dataset, "dct", "title", thing.title(), false),
            new Triple(dataset, "dct", "description", "Danh sách xã của tỉnh.", false),
            new Triple(dataset, "dct", "publisher", home + "/so-noi-vu", true),
            new Triple(dataset, "dct", "modified", thing.modified(), false),
            new Triple(dataset, "dcat", "keyword", "xã", false),
            new Triple(dataset, "dcat", "landingPage", dataset, true));
    var of =
        Stream.of(
            new Triple(home + "/so-noi-vu", "foaf", "name", "Sở Nội vụ", false),
            new Triple(dataset, "dcat", "distribution", file, true),
            new Triple(file, "dct", "title", "Bảng " + thing.id(), false),
            new Triple(file, "dct", "license", "http://creativecommons.org/licenses/by/4.0/", true),
            new Triple(
                file,
                "dcat",
                "mediaType",
                "https://www.iana.org/assignments/media-types/text/csv",
                true),
            new Triple(file, "dct", "modified", thing.modified(), false),
            new Triple(file, "dcat", "downloadURL", address(thing, home), true));
    return thing.file().isEmpty() ? about : Stream.concat(about, of);
  }

  private static final Map<String, String> PREFIXES =
      Map.of(
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "dct", "http://purl.org/dc/terms/",
          "dcat", "http://www.w3.org/ns/dcat#",
          "foaf", "http://xmlns.com/foaf/0.1/",
          "hydra", "http://www.w3.org/ns/hydra/core#");

  private static Stream<Triple> and(Stream<Triple> triples, String home, String next) {
    return next.isEmpty()
        ? triples
        : Stream.concat(
            triples, Stream.of(new Triple(home + "/trang", "hydra", "next", next, true)));
  }

  private static String turtle(Stream<Triple> triples, String home, String next) {
    var head =
        PREFIXES.entrySet().stream()
            .map(one -> "@prefix " + one.getKey() + ": <" + one.getValue() + "> .\n")
            .sorted()
            .collect(Collectors.joining());
    return head
        + and(triples, home, next)
            .map(one ->
                "<%s> %s:%s %s .\n"
                    .formatted(
                        one.subject(),
                        one.prefix(),
                        one.name(),
                        one.link() ? "<" + one.object() + ">" : "\"" + one.object() + "\"@vi"))
            .collect(Collectors.joining());
  }

  private static String jsonLd(Stream<Triple> triples, String home, String next) {
    var nodes =
        and(triples, home, next)
            .map(one ->
                Map.of(
                    "@id",
                    one.subject(),
                    PREFIXES.get(one.prefix()) + one.name(),
                    one.link() ? Map.of("@id", one.object()) : one.object()))
            .toList();
    return json(Map.of("@graph", nodes));
  }

  private static String rdfXml(Stream<Triple> triples, String home, String next) {
    var head =
        PREFIXES.entrySet().stream()
            .map(one -> " xmlns:" + one.getKey() + "=\"" + one.getValue() + "\"")
            .sorted()
            .collect(Collectors.joining());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF"
        + head
        + ">\n"
        + and(triples, home, next)
            .map(one ->
                "<rdf:Description rdf:about=\"%s\"><%s:%s%s</rdf:Description>\n"
                    .formatted(
                        one.subject(),
                        one.prefix(),
                        one.name(),
                        one.link()
                            ? " rdf:resource=\"" + one.object().replace("&", "&amp;") + "\"/>"
                            : ">" + one.object() + "</" + one.prefix() + ":" + one.name() + ">"))
            .collect(Collectors.joining())
        + "</rdf:RDF>\n";
  }

  private static String json(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }
}
