package vn.phusa.app.shell;

import org.springframework.boot.SpringApplication;

/** The command line and start-up. */
public final class Shell {

  private Shell() {}

  /** Runs one command and returns its exit code. */
  public static int run(Class<?> root, String[] arguments) {
    SpringApplication.run(root, arguments);
    return 0;
  }
}
