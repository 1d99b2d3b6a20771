package vn.phusa.collect.source.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;

/** The header {@code Link} (RFC 8288), as far as the next page goes. */
final class Links {

  private static final Pattern LINK =
      Pattern.compile("<([^>]*)>((?:\\s*;\\s*[^;,\"=]+(?:=(?:\"[^\"]*\"|[^;,\"]*))?)*)");
  private static final Pattern NEXT =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\"|next\\b)");

  private Links() {}

  static Optional<String> next(Header[] headers) {
    return Arrays.stream(headers)
        .flatMap(header -> LINK.matcher(header.getValue()).results())
        .filter(link -> NEXT.matcher(link.group(2)).find())
        .map(link -> link.group(1))
        .findFirst();
  }
}
