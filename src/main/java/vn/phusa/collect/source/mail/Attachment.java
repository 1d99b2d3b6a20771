package vn.phusa.collect.source.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

/**
 * A part of a message that is a file.
 *
 * @param way the numbers of the parts that lead to it, as {@code 2.1}
 */
record Attachment(String way, String name, Part part) {

  /** Messages within messages, and parts within parts. */
  private static final int DEEPEST = 10;

  private static final int MOST = 500;
  private static final int PIECE = 64 * 1024;
  private static final long LARGEST = 256L << 20;

  /** Every file of a message, also of messages that were passed on in it. */
  static List<Attachment> of(Part message) throws MessagingException {
    var found = new ArrayList<Attachment>();
    try {
      find(message, "1", 0, found);
    } catch (IOException e) {
      throw new MessagingException("", e);
    }
    return found;
  }

  private static void find(Part part, String way, int depth, List<Attachment> found)
      throws MessagingException, IOException {
    if (depth > DEEPEST || found.size() >= MOST) {
      return;
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (var index = 0; index < parts.getCount(); index++) {
        find(parts.getBodyPart(index), way + "." + (index + 1), depth + 1, found);
      }
      return;
    }
    if (part.isMimeType("message/rfc822") && part.getContent() instanceof Part inner) {
      find(inner, way + ".1", depth + 1, found);
      return;
    }
    PartName.of(part).ifPresent(name -> found.add(new Attachment(way, name, part)));
  }

  /**
   * @throws Problem {@link SourceCode#TOO_LARGE}
   * @throws MessagingException when it cannot be read; what cannot be written is an IOException
   */
  void copy(Path to) throws MessagingException, IOException {
    try (var in = opened();
        var out = Files.newOutputStream(to)) {
      var piece = new byte[PIECE];
      var total = 0L;
      for (var read = read(in, piece); read >= 0; read = read(in, piece)) {
        total += read;
        if (total > LARGEST) {
          throw new Problem(SourceCode.TOO_LARGE, name, LARGEST >> 20);
        }
        out.write(piece, 0, read);
      }
    }
  }

  private InputStream opened() throws MessagingException {
    try {
      return part.getInputStream();
    } catch (IOException e) {
      throw new MessagingException(name, e);
    }
  }

  private int read(InputStream in, byte[] piece) throws MessagingException {
    try {
      return in.read(piece);
    } catch (IOException e) {
      throw new MessagingException(name, e);
    }
  }
}
