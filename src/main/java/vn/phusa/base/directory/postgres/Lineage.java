package vn.phusa.base.directory.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.phusa.base.directory.Unit;

/** Where each commune of a day is today. */
final class Lineage {

  /** A commune of the day, or a district without communes, and a commune of today. */
  record Step(String leaf, String district, String province, String present, String above) {

    String target(Unit.Level level) {
      return level == Unit.Level.PROVINCE ? above : present;
    }
  }

  private final Unit.Level level;
  private final Map<String, List<Step>> byUnit = new HashMap<>();
  private final Map<String, Set<String>> leavesOf = new HashMap<>();

  /** For questions about units of today of one level. */
  Lineage(List<Step> steps, Unit.Level level) {
    this.level = level;
    for (var step : steps) {
      for (var unit : Set.copyOf(List.of(step.leaf(), step.district(), step.province()))) {
        byUnit.computeIfAbsent(unit, key -> new ArrayList<>()).add(step);
      }
      leavesOf.computeIfAbsent(step.target(level), key -> new HashSet<>()).add(step.leaf());
    }
  }

  /** The units of today that got something of a unit of the day, by code. */
  SortedSet<String> targets(String unit) {
    var targets = new TreeSet<String>();
    byUnit.getOrDefault(unit, List.of()).forEach(step -> targets.add(step.target(level)));
    return targets;
  }

  /** How many communes of the day are in a unit of today but in none of these units of the day. */
  int missing(String target, List<String> units) {
    var missing = new HashSet<>(leavesOf.getOrDefault(target, Set.of()));
    for (var unit : units) {
      byUnit.getOrDefault(unit, List.of()).forEach(step -> missing.remove(step.leaf()));
    }
    return missing.size();
  }
}
