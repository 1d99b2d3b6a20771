package vn.phusa.collect.source.inner;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;

/** The header {@code Link} (RFC 8288), as far as the next page goes. */
public final class Links {

  private static final Pattern LINK =
      Pattern.compile("<([^>]*)>((?:\\s*;\\s*[^;,\"=]+(?:=(?:\"[^\"]*\"|[^;,\"]*))?)*)");
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([^;,\"=\\s]+)\\s*(?:=\\s*(?:\"([^\"]*)\"|([^;,\\s]*)))?");

  private Links() {}

  public static Optional<String> next(Header[] headers) {
    return Arrays.stream(headers)
        .flatMap(header -> LINK.matcher(header.getValue()).results())
        .filter(link -> PARAMETER.matcher(link.group(2)).results().anyMatch(Links::isNext))
        .map(link -> link.group(1))
        .findFirst();
  }

  private static boolean isNext(MatchResult parameter) {
    var value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
    return parameter.group(1).equalsIgnoreCase("rel")
        && value != null
        && List.of(value.split("\\s+")).contains("next");
  }
}
