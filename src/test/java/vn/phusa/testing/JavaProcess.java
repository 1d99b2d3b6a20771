package vn.phusa.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A class of the tests' class path as a process of its own, soon ready rather than fast. */
public final class JavaProcess {

  private JavaProcess() {}

  /**
   * @param heap the most that it takes, as {@code 512m}
   */
  public static ProcessBuilder of(String heap, Class<?> main, String... arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var words =
        List.of(
            java,
            "-Xmx" + heap,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    return new ProcessBuilder(Stream.concat(words.stream(), Stream.of(arguments)).toList());
  }
}
