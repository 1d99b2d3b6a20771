package vn.phusa.store.lake.iceberg;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;

/** A local file that Iceberg writes; once closed it survives a loss of power. */
record LocalOutput(String location) implements OutputFile {

  @Override
  public PositionOutputStream create() {
    return open(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
  }

  @Override
  public PositionOutputStream createOrOverwrite() {
    return open(
        StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
  }

  private PositionOutputStream open(OpenOption... options) {
    var path = LocalFiles.path(location);
    try {
      var folder = path.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return new Stream(path, Files.newOutputStream(path, options));
    } catch (FileAlreadyExistsException e) {
      throw new AlreadyExistsException(e, "There is a file at %s already", location);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputFile toInputFile() {
    return new LocalInput(location);
  }

  private static final class Stream extends PositionOutputStream {
    private final Path path;
    private final OutputStream out;
    private long position;
    private boolean closed;

    Stream(Path path, OutputStream out) {
      this.path = path;
      this.out = new BufferedOutputStream(out, 1 << 16);
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      out.close();
      LocalFiles.force(path);
    }
  }
}
