package vn.phusa.base.directory.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.Part;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.problem.Problem;

/** Agencies and administrative units for everyone: official and open, so no grant is asked for. */
@RestController
@RequestMapping("/api/v1")
class DirectoryApi {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** The last day of the units of before. */
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

  private final Directory directory;
  private final Clock clock;

  DirectoryApi(Directory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping("/agencies")
  List<Agency> agencies() {
    return directory.agencies();
  }

  /** An agency by code or slug. */
  @GetMapping("/agencies/{code}")
  Agency agency(@PathVariable String code) {
    return directory
        .findAgency(code)
        .or(() -> directory.findAgencyBySlug(code))
        .orElseThrow(() -> new Problem(DirectoryCode.AGENCY_MISSING, code));
  }

  /** The units below {@code parent}, or all of a level; provinces when neither is said. */
  @GetMapping("/units")
  List<Unit> units(
      @RequestParam(defaultValue = "province") String level,
      @RequestParam(required = false) @Nullable String parent,
      @RequestParam(required = false) @Nullable String date) {
    var day = day(date);
    if (parent == null) {
      return directory.units(level(level), day);
    }
    return directory.unitsBelow(unit(parent, day).code(), day);
  }

  @GetMapping("/units/{code}")
  Unit unit(@PathVariable String code, @RequestParam(required = false) @Nullable String date) {
    return unit(code, day(date));
  }

  @GetMapping("/units/{code}/made-of")
  List<Part> madeOf(
      @PathVariable String code, @RequestParam(required = false) @Nullable String date) {
    var day = day(date);
    return directory.madeOf(unit(code, day).code(), day);
  }

  /** What became of a unit of before 1 July 2025; its last day when no date is said. */
  @GetMapping("/units/{code}/became")
  List<Part> became(
      @PathVariable String code, @RequestParam(required = false) @Nullable String date) {
    var day = date == null ? LAST_DAY : day(date);
    return directory.becameOf(unit(code, day).code(), day);
  }

  private Unit unit(String code, LocalDate day) {
    return directory
        .findUnit(code, day)
        .orElseThrow(() -> new Problem(DirectoryCode.UNIT_MISSING, code, day.toString()));
  }

  private LocalDate day(@Nullable String date) {
    try {
      return date == null ? LocalDate.now(clock.withZone(ZONE)) : LocalDate.parse(date);
    } catch (DateTimeException malformed) {
      throw new Problem(malformed, DirectoryCode.DAY_MALFORMED, String.valueOf(date));
    }
  }

  private static Unit.Level level(String level) {
    try {
      return Unit.Level.valueOf(level.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new Problem(unknown, DirectoryCode.LEVEL_UNKNOWN, level);
    }
  }
}
