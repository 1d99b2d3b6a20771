package vn.phusa.collect.source.inner;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.util.Timeout;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;

/**
 * HTTP requests for one source, one after the other. Every address is looked up once, looked at,
 * and then connected to; where a request may go, and what goes along, {@link Manner} says.
 */
public final class Calling implements AutoCloseable {

  private static final int OK = 200;
  private static final int MOVED = 301;
  private static final int FOUND = 302;
  private static final int SEE_OTHER = 303;
  private static final int NOT_MODIFIED = 304;
  private static final int TEMPORARY = 307;
  private static final int PERMANENT = 308;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int WAITS = 5;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final long MOST_BYTES = 256L * 1024 * 1024;
  private static final int PIECE = 64 * 1024;

  private final Clock clock;
  private final CloseableHttpClient client;

  public Calling(Addresses addresses, SourceSettings settings, Clock clock) {
    this.clock = clock;
    this.client = client(addresses, settings);
  }

  /** Where requests may go, and what goes along with them. */
  public interface Manner {

    /**
     * Looks at an address before it is asked, also at one that a server has named.
     *
     * @throws Problem when it is not to be asked
     */
    void require(URI address);

    /** Adds what the server at this address wants to see, a key for instance. */
    void sign(URI address, ClassicHttpRequest request) throws IOException;

    String accept();

    /** How many redirects are followed, one after the other. */
    default int redirects() {
      return 0;
    }
  }

  /**
   * What came, in a file, and what the server says of it.
   *
   * @param next from the header {@code Link}
   */
  public record Answer(Path body, String type, Optional<String> next, Known known) {}

  /** By what an unchanged answer is known again (RFC 9110, 13.1). */
  public record Known(String tag, String modified) {
    public static final Known NOTHING = new Known("", "");
  }

  /** For what needs a client of its own kind over the same connections. */
  public CloseableHttpClient client() {
    return client;
  }

  private static CloseableHttpClient client(Addresses addresses, SourceSettings settings) {
    var connection =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(settings.connect()))
            .setSocketTimeout(Timeout.of(settings.silence()))
            .build();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDefaultConnectionConfig(connection)
            .setDnsResolver(
                new SystemDefaultDnsResolver() {
                  @Override
                  public InetAddress[] resolve(String host) {
                    return new InetAddress[] {addresses.require(host, 1)};
                  }
                })
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom().setResponseTimeout(Timeout.of(settings.silence())).build())
        .setUserAgent("Phusa")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .build();
  }

  /**
   * The address in a field.
   *
   * @throws Problem {@link SourceCode#FIELD_WRONG}
   */
  public static URI address(String field, String text) {
    try {
      var address = URI.create(text);
      var scheme = String.valueOf(address.getScheme());
      if (address.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, field, text);
    }
    throw new Problem(SourceCode.FIELD_WRONG, field, text);
  }

  /**
   * @param known of an earlier answer; when nothing has changed the result is empty
   * @throws Problem a {@link SourceCode} that says what the server made of it
   */
  public Optional<Answer> get(URI address, Known known, Path into, Manner manner)
      throws IOException {
    var asked = address;
    var led = 0;
    for (var waited = 0; ; ) {
      manner.require(asked);
      var patience = new Patience(waited < WAITS, led < manner.redirects());
      switch (send(asked, known, into, manner, patience)) {
        case Outcome.Came(var answer) -> {
          return answer;
        }
        case Outcome.Later(var wait) -> {
          pause(wait);
          waited++;
        }
        case Outcome.Elsewhere(var there) -> {
          asked = there;
          led++;
        }
      }
    }
  }

  private sealed interface Outcome {
    record Came(Optional<Answer> answer) implements Outcome {}

    record Later(Duration pause) implements Outcome {}

    record Elsewhere(URI there) implements Outcome {}
  }

  private record Patience(boolean waits, boolean follows) {}

  private Outcome send(URI address, Known known, Path into, Manner manner, Patience patience)
      throws IOException {
    var request = new HttpGet(address);
    request.setHeader("Accept", manner.accept());
    condition(request, known);
    manner.sign(address, request);
    try {
      return client.execute(request, response -> outcome(address, response, into, patience));
    } catch (IOException e) {
      throw failed(address, e);
    }
  }

  /** What went wrong on the way; what goes wrong here, as a full disk, is let through. */
  private static Problem failed(URI address, IOException e) throws IOException {
    return switch (e) {
      case ConnectException refused ->
          new Problem(refused, SourceCode.UNREACHABLE, address.getHost());
      case ConnectTimeoutException late ->
          new Problem(late, SourceCode.UNREACHABLE, address.getHost());
      case SSLException unsafe ->
          new Problem(
              unsafe,
              SourceCode.SOURCE_FAILED,
              address.getHost(),
              String.valueOf(unsafe.getMessage()));
      case SocketException cut -> new Problem(cut, SourceCode.CUT_OFF, address.getHost());
      case SocketTimeoutException silent ->
          new Problem(silent, SourceCode.CUT_OFF, address.getHost());
      case ConnectionClosedException cut -> new Problem(cut, SourceCode.CUT_OFF, address.getHost());
      case NoHttpResponseException cut -> new Problem(cut, SourceCode.CUT_OFF, address.getHost());
      case MalformedChunkCodingException cut ->
          new Problem(cut, SourceCode.CUT_OFF, address.getHost());
      default -> throw e;
    };
  }

  private static void condition(ClassicHttpRequest request, Known known) {
    if (!known.tag().isEmpty()) {
      request.setHeader("If-None-Match", known.tag());
    }
    if (!known.modified().isEmpty()) {
      request.setHeader("If-Modified-Since", known.modified());
    }
  }

  private Outcome outcome(URI address, ClassicHttpResponse response, Path into, Patience patience)
      throws IOException {
    var status = response.getCode();
    return switch (status) {
      case OK -> new Outcome.Came(Optional.of(answer(address, response, into)));
      case NOT_MODIFIED -> new Outcome.Came(Optional.empty());
      case TOO_MANY, UNAVAILABLE -> {
        if (patience.waits() && retryAfter(response).compareTo(LONGEST_WAIT) <= 0) {
          yield new Outcome.Later(retryAfter(response));
        }
        throw new Problem(SourceCode.SOURCE_FAILED, address.getHost(), "HTTP " + status + ".");
      }
      case MOVED, FOUND, SEE_OTHER, TEMPORARY, PERMANENT -> {
        if (patience.follows()) {
          yield new Outcome.Elsewhere(location(address, response));
        }
        throw refused(address, response);
      }
      default -> throw refused(address, response);
    };
  }

  private static URI location(URI address, ClassicHttpResponse response) {
    try {
      return address.resolve(header(response, "Location"));
    } catch (IllegalArgumentException malformed) {
      throw refused(address, response);
    }
  }

  private static Problem refused(URI address, ClassicHttpResponse response) {
    var status = response.getCode();
    if (status == 401 || status == 403) {
      return new Problem(SourceCode.SIGN_IN_REFUSED, "", address.getHost(), "HTTP " + status);
    }
    if (status >= 300 && status < 400) {
      return new Problem(
          SourceCode.CHOSEN_GONE, address.getPath(), "→ " + header(response, "Location"));
    }
    if (status >= 400 && status < 500) {
      return new Problem(SourceCode.CHOSEN_GONE, address.getPath(), "HTTP " + status + ".");
    }
    return new Problem(SourceCode.SOURCE_FAILED, address.getHost(), "HTTP " + status + ".");
  }

  private static Answer answer(URI address, ClassicHttpResponse response, Path into)
      throws IOException {
    var entity = response.getEntity();
    try (var body = entity.getContent()) {
      copy(address, body, into);
    }
    return new Answer(
        into,
        Optional.ofNullable(entity.getContentType()).orElse(""),
        Links.next(response.getHeaders("Link")),
        new Known(header(response, "ETag"), header(response, "Last-Modified")));
  }

  private static void copy(URI address, InputStream body, Path into) throws IOException {
    try (var out = Files.newOutputStream(into)) {
      var piece = new byte[PIECE];
      var total = 0L;
      for (var read = body.read(piece); read >= 0; read = body.read(piece)) {
        total += read;
        if (total > MOST_BYTES) {
          throw new Problem(SourceCode.SOURCE_FAILED, address.getHost(), "> 256 MiB.");
        }
        out.write(piece, 0, read);
      }
    }
  }

  private static String header(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue).orElse("");
  }

  /** Seconds or a date (RFC 9110, 10.2.3); a second where nothing is said. */
  private Duration retryAfter(ClassicHttpResponse response) {
    var text = header(response, "Retry-After");
    try {
      if (text.matches("\\d{1,6}")) {
        return Duration.ofSeconds(Long.parseLong(text));
      }
      if (!text.isEmpty()) {
        var at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        var wait = Duration.between(clock.instant(), at);
        return wait.isNegative() ? Duration.ZERO : wait;
      }
    } catch (DateTimeException malformed) {
      return Duration.ofSeconds(1);
    }
    return Duration.ofSeconds(1);
  }

  private static void pause(Duration wait) throws InterruptedIOException {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
