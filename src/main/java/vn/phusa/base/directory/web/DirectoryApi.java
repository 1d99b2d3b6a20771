package vn.phusa.base.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.problem.Problem;

/** Agencies for everyone: official and open, so no grant is asked for. */
@RestController
@RequestMapping("/api/v1/agencies")
class DirectoryApi {

  private final Directory directory;
  private final Days days;

  DirectoryApi(Directory directory, Days days) {
    this.directory = directory;
    this.days = days;
  }

  @GetMapping
  List<Agency> agencies() {
    return directory.agencies();
  }

  /** An agency by code or slug. */
  @GetMapping("/{code}")
  Agency agency(@PathVariable String code) {
    return directory
        .findAgency(code)
        .or(() -> directory.findAgencyBySlug(code))
        .orElseThrow(() -> new Problem(DirectoryCode.AGENCY_MISSING, code));
  }

  /** The agencies that carry on its work on a day. */
  @GetMapping("/{code}/successors")
  List<Agency> successors(
      @PathVariable String code, @RequestParam(required = false) @Nullable String date) {
    return directory.successors(agency(code).code(), days.of(date));
  }
}
