package vn.phusa.app.shell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Sixteen clients, each of which asks again as soon as it has its answer. */
final class HttpLoad {

  private static final int CLIENTS = 16;
  private static final int WARM_UP = 30;
  private static final int REQUESTS = 100;

  /** Apart enough that no two clients ask the same at the same time. */
  private static final int STRIDE = 131;

  private final String url;

  HttpLoad(String url) {
    this.url = url;
  }

  /**
   * The 99th percentile of the time to the last byte.
   *
   * @param path what to ask for in the n-th request
   * @param note goes before what is said of every such figure
   */
  Figure figure(String name, IntFunction<String> path, Budget budget, String note) {
    var millis = latencies(path);
    return Figure.alone(
        name,
        Stopwatch.percentile(millis, 99),
        "ms",
        budget,
        String.format(
            Locale.ROOT,
            "%s; p50 %.1f ms, %d requests of %d clients; server and clients share this machine",
            note,
            Stopwatch.percentile(millis, 50),
            millis.length,
            CLIENTS));
  }

  private double[] latencies(IntFunction<String> path) {
    try (var http = HttpClient.newHttpClient();
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var work =
          IntStream.range(0, CLIENTS)
              .mapToObj(client ->
                  CompletableFuture.supplyAsync(() -> client(http, path, client), clients))
              .toList();
      return work.stream().map(CompletableFuture::join).flatMapToDouble(DoubleStream::of).toArray();
    }
  }

  private double[] client(HttpClient http, IntFunction<String> path, int client) {
    var addresses =
        IntStream.range(0, WARM_UP + REQUESTS)
            .mapToObj(request -> URI.create(url + path.apply(client * STRIDE + request)))
            .toList();
    addresses.subList(0, WARM_UP).forEach(address -> get(http, address));
    return addresses.subList(WARM_UP, addresses.size()).stream()
        .mapToDouble(address -> Stopwatch.seconds(() -> get(http, address)) * 1000)
        .toArray();
  }

  private static void get(HttpClient http, URI address) {
    try {
      var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(address + " answered " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
