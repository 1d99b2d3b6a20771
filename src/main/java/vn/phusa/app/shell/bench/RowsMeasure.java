package vn.phusa.app.shell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Pages of 100 filtered rows over HTTP, at 16 clients. */
final class RowsMeasure implements Measure {

  private static final int CLIENTS = 16;
  private static final int WARM_UP = 10;
  private static final int REQUESTS = 60;
  private static final Budget BUDGET = new Budget.Below(100, "p99 under 100 ms at 16 clients");

  @Override
  public String name() {
    return "rows";
  }

  @Override
  public List<Figure> take(BenchHouse house) {
    BigTable.ensure(house);
    var path = "/api/v1/datasets/" + BigTable.SLUG + "/rows?limit=100&filter=";
    var thousands = (int) Math.max(1, house.rows() * 9 / 10_000);
    return List.of(
        measured(house, "rows-page", path + "xa%20=%20%27X%C3%A3%20s%E1%BB%91%20{n}%27", 3321, BUDGET),
        measured(house, "rows-range", path + "id%20%3E=%20{n}000", thousands, BUDGET));
  }

  /**
   * @param path with {@code {n}} where a number stands that differs from request to request
   */
  static Figure measured(
      BenchHouse house, String name, String path, int different, Budget budget) {
    try (var http = HttpClient.newHttpClient();
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var url = house.url() + path;
      var work =
          IntStream.range(0, CLIENTS)
              .mapToObj(client ->
                  clients.submit(
                      () -> latencies(http, house.url() + path + condition, client, different)))
              .toList();
      var all =
          work.stream()
              .flatMapToDouble(done -> IntStream.range(0, REQUESTS).mapToDouble(i -> of(done)[i]))
              .toArray();
      return Figure.alone(
          name,
          Stopwatch.percentile(all, 99),
          "ms",
          budget,
          String.format(
              Locale.ROOT,
              "p50 %.1f ms, %d requests; server and clients share this machine",
              Stopwatch.percentile(all, 50),
              all.length));
    }
  }

  private static double[] latencies(HttpClient http, String url, int client, int different) {
    var found = new double[REQUESTS];
    for (var i = -WARM_UP; i < REQUESTS; i++) {
      var number = Math.floorMod((client * 131 + i) * 37, different);
      var address = URI.create(url.replace("{n}", Integer.toString(number)));
      var millis = Stopwatch.seconds(() -> get(http, address)) * 1000;
      if (i >= 0) {
        found[i] = millis;
      }
    }
    return found;
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

  private static double[] of(Future<double[]> done) {
    try {
      return done.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
