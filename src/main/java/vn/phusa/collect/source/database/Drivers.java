package vn.phusa.collect.source.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

/**
 * Drivers that the operator has put into a folder. They see the Java platform and one another, and
 * nothing of ours.
 */
final class Drivers {

  private static final Logger LOG = LoggerFactory.getLogger(Drivers.class);

  private final Path folder;
  private final Map<String, Driver> loaded = new ConcurrentHashMap<>();

  Drivers(Path folder) {
    this.folder = folder;
  }

  /** Whether a product's driver is missing, and then what to do. */
  Optional<Problem> missing(Product product) {
    return find(product).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                SourceCode.DRIVER_MISSING, product.jar(), folder.toAbsolutePath().toString()));
  }

  /**
   * @throws Problem {@link SourceCode#DRIVER_MISSING}
   */
  Driver require(Product product) {
    return find(product).orElseThrow(() -> missing(product).orElseThrow());
  }

  /** Looks again as long as there is none, so that nobody has to start anew. */
  private synchronized Optional<Driver> find(Product product) {
    var known = Optional.ofNullable(loaded.get(product.key()));
    if (known.isPresent()) {
      return known;
    }
    var found = look(product);
    found.ifPresent(driver -> loaded.put(product.key(), driver));
    return found;
  }

  private Optional<Driver> look(Product product) {
    var jars = jars();
    if (jars.length == 0) {
      return Optional.empty();
    }
    var loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
    var found = first(ServiceLoader.load(Driver.class, loader), product);
    if (found.isEmpty()) {
      close(loader);
    }
    return found;
  }

  /** A jar that does not fit this Java is as good as none. */
  private static Optional<Driver> first(ServiceLoader<Driver> drivers, Product product) {
    try {
      return drivers.stream().map(ServiceLoader.Provider::get).filter(accepts(product)).findFirst();
    } catch (ServiceConfigurationError | LinkageError e) {
      LOG.warn("a driver for {} cannot be loaded", product.key(), e);
      return Optional.empty();
    }
  }

  private static Predicate<Driver> accepts(Product product) {
    return driver -> {
      try {
        return driver.acceptsURL(product.scheme());
      } catch (SQLException e) {
        return false;
      }
    };
  }

  private URL[] jars() {
    if (!Files.isDirectory(folder)) {
      return new URL[0];
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".jar"))
          .sorted()
          .map(Drivers::url)
          .toArray(URL[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(URLClassLoader loader) {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
