package vn.phusa.collect.ingest.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which entries of an archive are read, and where they go: under numbers, so that no name of theirs
 * is ever a path. What belongs to another file lies beside it under the same number.
 */
final class Plan {

  /** The endings that a file of our own may have; formats look for each other by them. */
  private static final Map<String, Set<String>> COMPANIONS =
      Map.of("shp", Set.of("dbf", "prj", "cpg"), "dbf", Set.of("cpg"));

  /** What stands around a map and is no table. */
  private static final Set<String> AROUND =
      Set.of("shx", "sbn", "sbx", "qix", "qpj", "prj", "cpg", "fix", "atx", "xml");

  private final Map<String, String> byKey = new HashMap<>();
  private final List<Item> items = new ArrayList<>();

  /**
   * @param targets where the entry and its companions go
   */
  record Item(String name, Path path, Map<String, Path> targets) {}

  private Plan(List<String> names) {
    names.forEach(name -> byKey.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
  }

  /**
   * @param work a folder of our own for this archive
   */
  static List<Item> of(List<String> names, Path work) {
    var plan = new Plan(names);
    names.stream().filter(plan::isTable).forEach(name -> plan.add(name, work));
    return plan.items;
  }

  private void add(String name, Path work) {
    var number = items.size();
    var ending = ending(name);
    var own = COMPANIONS.containsKey(ending) ? number + "." + ending : String.valueOf(number);
    var targets = new LinkedHashMap<String, Path>();
    targets.put(name, work.resolve(own));
    for (var companion : COMPANIONS.getOrDefault(ending, Set.of())) {
      var found = byKey.get(key(name, companion));
      if (found != null) {
        targets.put(found, work.resolve(number + "." + companion));
      }
    }
    items.add(new Item(name, work.resolve(own), targets));
  }

  private boolean isTable(String name) {
    var slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    var last = name.substring(slash + 1).toLowerCase(Locale.ROOT);
    if (last.isEmpty() || last.startsWith(".") || name.startsWith("__MACOSX/")) {
      return false;
    }
    if (last.equals("thumbs.db") || last.equals("desktop.ini")) {
      return false;
    }
    var ending = ending(name);
    var mapped = byKey.containsKey(key(name.replaceFirst("(?i)\\.shp\\.xml$", ".xml"), "shp"));
    return !(mapped && (AROUND.contains(ending) || ending.equals("dbf")));
  }

  private static String key(String name, String ending) {
    var dot = name.lastIndexOf('.');
    return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT) + "." + ending;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
