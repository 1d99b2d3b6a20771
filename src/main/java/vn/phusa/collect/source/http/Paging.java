package vn.phusa.collect.source.http;

import java.net.URI;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.inner.Calling;

/**
 * How an API is asked for more: a number of the page, a number of rows to pass over, a sign that
 * the last page gave (cursor), or the address in its header {@code Link}, which always goes first.
 */
record Paging(Link link, URI base) {

  private static final int USUAL_SIZE = 100;

  URI first() {
    return at(base, 0, 0);
  }

  /**
   * @param page pages that have come
   * @param rows rows that have come
   * @param came rows of the last page
   */
  Optional<URI> next(Calling.Answer last, Page read, int page, long rows, int came) {
    if (last.next().isPresent()) {
      return last.next().map(base::resolve);
    }
    if (has("cursorParameter")) {
      return read.cursor().map(cursor -> with(base, link.text("cursorParameter"), cursor));
    }
    if ((has("pageParameter") || has("offsetParameter")) && came > 0) {
      return Optional.of(at(base, page, rows));
    }
    return Optional.empty();
  }

  /** Whether an answer to the first request says nothing of those that follow. */
  boolean isPaged() {
    return has("cursorParameter") || has("pageParameter") || has("offsetParameter");
  }

  private URI at(URI address, int page, long rows) {
    var asked = address;
    if (has("sizeParameter")) {
      asked = with(asked, link.text("sizeParameter"), Integer.toString(size()));
    }
    if (has("pageParameter")) {
      asked = with(asked, link.text("pageParameter"), Integer.toString(page + 1));
    }
    if (has("offsetParameter")) {
      asked = with(asked, link.text("offsetParameter"), Long.toString(rows));
    }
    return asked;
  }

  private int size() {
    return has("size") ? link.number("size") : USUAL_SIZE;
  }

  private boolean has(String field) {
    return !link.text(field).isEmpty();
  }

  private static URI with(URI address, String name, String value) {
    return UriComponentsBuilder.fromUri(address).replaceQueryParam(name, "{value}").build(value);
  }
}
