package vn.phusa.base.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.LocatedUnit;
import vn.phusa.base.directory.Part;
import vn.phusa.base.directory.Piece;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.directory.Units;
import vn.phusa.base.problem.Problem;

/** Administrative units for everyone: official and open, so no grant is asked for. */
@RestController
@RequestMapping("/api/v1/units")
class UnitApi {

  /** The last day of the units of before. */
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

  private static final int MOST_FOUND = 100;

  private final Units units;
  private final Days days;

  UnitApi(Units units, Days days) {
    this.units = units;
    this.days = days;
  }

  /** The units below {@code parent}, or all of a level; provinces when neither is said. */
  @GetMapping
  List<Unit> units(
      @RequestParam(defaultValue = "province") String level,
      @RequestParam(required = false) @Nullable String parent,
      @RequestParam(required = false) @Nullable String date) {
    var day = days.of(date);
    if (parent == null) {
      return units.ofLevel(level(level), day);
    }
    return units.below(unit(parent, day).code(), day);
  }

  /** Units of any time by name: several when several were called so. */
  @GetMapping("/search")
  List<LocatedUnit> search(@RequestParam String q) {
    return units.search(q, MOST_FOUND);
  }

  @GetMapping("/{code}")
  Unit unit(@PathVariable String code, @RequestParam(required = false) @Nullable String date) {
    return unit(code, days.of(date));
  }

  /** All units that ever had the code. */
  @GetMapping("/{code}/history")
  List<LocatedUnit> history(@PathVariable String code) {
    var history = units.history(code);
    if (history.isEmpty()) {
      throw new Problem(DirectoryCode.UNIT_NEVER, code);
    }
    return history;
  }

  @GetMapping("/{code}/made-of")
  List<Part> madeOf(
      @PathVariable String code, @RequestParam(required = false) @Nullable String date) {
    var day = days.of(date);
    return units.madeOf(unit(code, day).code(), day);
  }

  /** What became of a unit of before 1 July 2025; its last day when no date is said. */
  @GetMapping("/{code}/became")
  List<Part> became(
      @PathVariable String code, @RequestParam(required = false) @Nullable String date) {
    var day = before(date);
    return units.becameOf(unit(code, day).code(), day);
  }

  /** The communes of today that make up a unit of before; its last day when no date is said. */
  @GetMapping("/{code}/pieces")
  List<Piece> pieces(
      @PathVariable String code, @RequestParam(required = false) @Nullable String date) {
    var day = before(date);
    return units.pieces(unit(code, day).code(), day);
  }

  private LocalDate before(@Nullable String date) {
    return date == null ? LAST_DAY : days.of(date);
  }

  private Unit unit(String code, LocalDate day) {
    return units
        .find(code, day)
        .orElseThrow(() -> new Problem(DirectoryCode.UNIT_MISSING, code, day.toString()));
  }

  private static Unit.Level level(String level) {
    try {
      return Unit.Level.valueOf(level.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new Problem(unknown, DirectoryCode.LEVEL_UNKNOWN, level);
    }
  }
}
