package vn.phusa.app.shell;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.support.SpringFactoriesLoader;
import picocli.CommandLine;

/** The command line: {@code phusa COMMAND}. It knows no command by name; they are listed beside. */
@CommandLine.Command(
    name = "phusa",
    mixinStandardHelpOptions = true,
    description = "Phù Sa: kho dữ liệu của tỉnh. The province's data platform.",
    synopsisSubcommandLabel = "COMMAND")
public final class Shell {

  private final Class<?> root;

  private Shell(Class<?> root) {
    this.root = root;
  }

  /** Runs one command and returns its exit code; 2 when the command line itself is wrong. */
  public static int run(Class<?> root, String[] arguments) {
    return run(
        root,
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        arguments);
  }

  /** The same, with other places for answers and for complaints. */
  public static int run(Class<?> root, PrintWriter out, PrintWriter err, String... arguments) {
    var line = new CommandLine(new Shell(root));
    SpringFactoriesLoader.forDefaultResourceLocation()
        .load(Command.class)
        .forEach(line::addSubcommand);
    // Subcommands take these over only when they are there already.
    line.setOut(out);
    line.setErr(err);
    if (arguments.length == 0) {
      line.usage(line.getOut());
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(arguments);
  }

  /** The class that Spring and Modulith look below. */
  public Class<?> root() {
    return root;
  }
}
