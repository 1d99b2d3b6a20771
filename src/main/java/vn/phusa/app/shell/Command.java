package vn.phusa.app.shell;

import java.util.concurrent.Callable;

/**
 * A command of the command line: a picocli {@code @Command} that is called and returns its exit
 * code. {@code META-INF/spring.factories} lists the commands; {@code @ParentCommand Shell} gives
 * them the root.
 */
public interface Command extends Callable<Integer> {}
