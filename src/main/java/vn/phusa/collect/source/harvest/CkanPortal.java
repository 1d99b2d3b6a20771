package vn.phusa.collect.source.harvest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.inner.Calling;

/** A portal that speaks CKAN's Action API, version 3. */
record CkanPortal(Asking asking) implements Portal {

  private static final int PAGE = 100;
  private static final int MOST_PAGES = 10_000;

  /** A tree takes several times the memory of its text. */
  private static final long LARGEST = 32L << 20;

  private static final String FIRST = "*";

  @Override
  public List<Entry> find(String words) throws IOException {
    var asked = Map.of("q", words.isBlank() ? "*:*" : words, "rows", Integer.toString(MOST_SHOWN));
    return datasets(action("package_search", asked)).stream().map(CkanEntry::of).toList();
  }

  @Override
  public Optional<Loaded> load(String dataset, Calling.Known known) throws IOException {
    var entry = CkanEntry.of(one(action("package_show", Map.of("id", dataset))));
    return Optional.of(new Loaded(entry, Calling.Known.NOTHING));
  }

  /** DKAN gives a list of one. */
  private static JsonNode one(JsonNode result) {
    return result.isArray() ? result.path(0) : result;
  }

  /**
   * How far the portal's datasets are known, in the order of their last change.
   *
   * @param ids those that changed at that very time
   */
  private record Reached(String time, Set<String> ids) {
    static Reached of(String position) {
      return JsonMapper.shared().readValue(position, Reached.class);
    }

    boolean knows(JsonNode dataset) {
      return time(dataset).equals(time) && ids.contains(dataset.path("id").asString(""));
    }

    Reached with(JsonNode dataset) {
      var same = time(dataset).equals(time);
      var known = new HashSet<>(same ? ids : Set.of());
      known.add(dataset.path("id").asString(""));
      return new Reached(time(dataset), known);
    }

    private static String time(JsonNode dataset) {
      return dataset.path("metadata_modified").asString("");
    }
  }

  /**
   * In the order of their change, each page from the last change on: one that changes meanwhile
   * comes once more at the end, and none is passed over.
   */
  @Override
  public String changed(Optional<String> after, Entries into) throws IOException {
    var reached = after.map(Reached::of).orElse(new Reached(FIRST, Set.of()));
    var from = reached.time();
    var start = 0;
    for (var page = 0; page < MOST_PAGES; page++) {
      var found = datasets(action("package_search", since(from, start)));
      for (var dataset : found) {
        if (!reached.knows(dataset)) {
          into.add(CkanEntry.of(dataset));
          reached = reached.with(dataset);
        }
      }
      if (found.size() < PAGE) {
        return JsonMapper.shared().writeValueAsString(reached);
      }
      start = reached.time().equals(from) ? start + PAGE : 0;
      from = reached.time();
    }
    throw new Problem(SourceCode.SOURCE_FAILED, asking.portal().getHost(), "> " + MOST_PAGES + ".");
  }

  private static Map<String, String> since(String time, int start) {
    var from = time.equals(FIRST) || time.endsWith("Z") ? time : time + "Z";
    return Map.of(
        "q",
        "*:*",
        "fq",
        "metadata_modified:[" + from + " TO *]",
        "sort",
        "metadata_modified asc, name asc",
        "rows",
        Integer.toString(PAGE),
        "start",
        Integer.toString(start));
  }

  private List<JsonNode> datasets(JsonNode result) {
    if (!result.path("results").isArray()) {
      throw notCkan();
    }
    var found = new ArrayList<JsonNode>();
    result.path("results").forEach(found::add);
    return found;
  }

  private JsonNode action(String name, Map<String, String> parameters) throws IOException {
    try {
      return result(asking.ask(address(name, parameters)));
    } catch (Problem problem) {
      var id = parameters.getOrDefault("id", "");
      if (problem.code() == SourceCode.CHOSEN_GONE && !id.isEmpty()) {
        throw new Problem(problem, SourceCode.CHOSEN_GONE, id, "");
      }
      throw problem;
    }
  }

  private JsonNode result(Calling.Answer answer) throws IOException {
    if (Files.size(answer.body()) > LARGEST) {
      throw new Problem(SourceCode.SOURCE_FAILED, asking.portal().getHost(), "> 32 MiB.");
    }
    try {
      var root = JsonMapper.shared().readTree(answer.body().toFile());
      if (root.path("success").asBoolean(false)) {
        return root.path("result");
      }
    } catch (JacksonException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, "portal", asking.portal());
    }
    throw notCkan();
  }

  private Problem notCkan() {
    return new Problem(SourceCode.FIELD_WRONG, "portal", asking.portal());
  }

  /** What people copy is the portal's own address, or that of its API. */
  private URI address(String action, Map<String, String> parameters) {
    var base = asking.portal().toString().replaceFirst("(/api(/3)?(/action)?)?/*([?#].*)?$", "");
    var builder = UriComponentsBuilder.fromUriString(base).path("/api/3/action/" + action);
    parameters.keySet().stream()
        .sorted()
        .forEach(name -> builder.queryParam(name, "{" + name + "}"));
    return builder.encode().buildAndExpand(parameters).toUri();
  }
}
