package vn.phusa.base.directory.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
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

  DirectoryApi(Directory directory) {
    this.directory = directory;
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
}
