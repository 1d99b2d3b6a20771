package vn.phusa.base.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.directory.Rebase;
import vn.phusa.base.directory.Rebased;

/**
 * A table by units of before, restated by units of today. For everyone: it keeps nothing and reads
 * only official units.
 */
@RestController
class RebaseApi {

  private static final int MOST_BYTES = 2 << 20;
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Rebase rebase;
  private final RebaseWish wish;

  RebaseApi(Rebase rebase, RebaseWish wish) {
    this.rebase = rebase;
    this.wish = wish;
  }

  /** With a table as CSV; weights need JSON. */
  @PostMapping(path = "/api/v1/units/rebase", consumes = "text/csv")
  ResponseEntity<?> csv(
      HttpServletRequest request,
      @RequestParam String date,
      @RequestParam(defaultValue = "commune") String level,
      @RequestParam(defaultValue = "report") String method,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String decimal,
      @RequestParam(defaultValue = "") String f)
      throws IOException {
    var order = wish.order(date, level, method, List.of());
    var table = FigureText.of(body(request)).table(code, Decimal.of(decimal));
    return answer(rebase.rebase(table, order), f, request.getHeader("Accept"));
  }

  @PostMapping(path = "/api/v1/units/rebase", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> json(
      HttpServletRequest request,
      @RequestParam String date,
      @RequestParam(defaultValue = "commune") String level,
      @RequestParam(defaultValue = "report") String method,
      @RequestParam(defaultValue = "") String f)
      throws IOException {
    var body = RebaseBody.of(body(request));
    var order = wish.order(date, level, method, body.shares());
    return answer(rebase.rebase(body.table(), order), f, request.getHeader("Accept"));
  }

  private static String body(HttpServletRequest request) throws IOException {
    var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw FigureText.tooLarge();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static ResponseEntity<?> answer(Rebased rebased, String f, @Nullable String accept) {
    if (f.equals("csv") || (f.isEmpty() && accept != null && accept.contains("text/csv"))) {
      return ResponseEntity.ok().contentType(CSV).body(RebasedCsv.of(rebased));
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(rebased);
  }
}
