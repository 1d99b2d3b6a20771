package vn.phusa.app.shell.inner;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --dir}, the same for every command that opens or finds the state. */
public class StateDirectory {

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Thư mục giữ mọi dữ liệu (mặc định: var). Where all state lives.")
  private @Nullable Path directory;

  /** Empty when the settings decide. */
  public @Nullable Path directory() {
    return directory;
  }
}
