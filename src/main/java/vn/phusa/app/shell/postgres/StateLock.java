package vn.phusa.app.shell.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.phusa.app.shell.ShellCode;
import vn.phusa.app.shell.inner.PrivateFolder;
import vn.phusa.base.problem.Problem;

/**
 * One server a directory: {@code phusa.lock} is held as long as the process lives, however it ends.
 */
final class StateLock implements AutoCloseable {

  private final FileChannel channel;

  private StateLock(FileChannel channel) {
    this.channel = channel;
  }

  static StateLock take(Path directory) {
    try {
      PrivateFolder.make(directory);
      var channel =
          FileChannel.open(
              directory.resolve("phusa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locks(channel)) {
        channel.close();
        throw new Problem(ShellCode.DIRECTORY_IN_USE, directory);
      }
      return new StateLock(channel);
    } catch (IOException failure) {
      throw new Problem(failure, ShellCode.DIRECTORY_UNUSABLE, directory, failure.toString());
    }
  }

  @SuppressWarnings("resource")
  private static boolean locks(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
