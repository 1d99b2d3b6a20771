package vn.phusa.app.shell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much {@code bench} measures, and where it works meanwhile. */
class BenchOptions {

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "Số dòng của bảng lớn (mặc định 10 triệu). Rows of the big table.")
  private long rows;

  @Option(
      names = "--gigabytes",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "Cỡ tệp khi đo bộ nhớ (mặc định 3). Size of the file whose memory is measured.")
  private int gigabytes;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Nơi đặt thư mục tạm. Where the temporary folder lies.")
  private @Nullable Path directory;

  long rows() {
    return rows;
  }

  int gigabytes() {
    return gigabytes;
  }

  /** A new, empty folder; {@code bench} touches nothing outside it. */
  Path workFolder() throws IOException {
    if (directory == null) {
      return Files.createTempDirectory("phusa-bench").toRealPath();
    }
    Files.createDirectories(directory);
    return Files.createTempDirectory(directory, "phusa-bench").toRealPath();
  }
}
