package vn.phusa.app.shell.command;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.phusa.app.shell.inner.StateDirectory;

/**
 * {@code phusa doctor}: whether this machine can run an installation. Exit code 1 when something
 * must be mended.
 */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Kiểm tra máy: JDK, đĩa, cổng, bộ nhớ, đồng hồ, PostgreSQL. Checks the machine.")
class DoctorCommand implements vn.phusa.app.shell.Command {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private StateDirectory state = new StateDirectory();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Cổng sẽ dùng. The port to be used.")
  private int port;

  @Override
  public Integer call() {
    var directory = state.directory() == null ? Path.of("var") : state.directory();
    var machine = new Machine(directory.toAbsolutePath().normalize(), port);
    var checks =
        List.of(
            machine.java(),
            machine.disk(),
            machine.privacy(),
            machine.memory(),
            machine.port(),
            machine.clock(),
            machine.database());
    var out = requireNonNull(spec).commandLine().getOut();
    for (var check : checks) {
      out.println((check.good() ? "[ OK ] " : "[ ! ]  ") + check.sentence());
    }
    out.flush();
    return checks.stream().allMatch(Machine.Check::good) ? 0 : 1;
  }
}
