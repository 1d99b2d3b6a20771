package vn.phusa.base.access.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.access.Purpose;
import vn.phusa.base.access.Purposes;

/** For developers, who state one with their calls. */
@RestController
class PurposeApi {

  private final Purposes purposes;

  PurposeApi(Purposes purposes) {
    this.purposes = purposes;
  }

  @GetMapping("/api/v1/purposes")
  List<Purpose> list() {
    return purposes.current();
  }
}
