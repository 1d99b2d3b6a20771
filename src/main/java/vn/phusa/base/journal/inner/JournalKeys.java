package vn.phusa.base.journal.inner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.RowKeys;
import vn.phusa.base.journal.Succession;
import vn.phusa.base.key.KeyFiles;

/**
 * The keys of the journal, outside the database; whoever changes the journal there cannot sign what
 * it has become. {@code signing.key} is the one that signs, {@code public.pem} its public half. Of
 * those before it {@code successions.key} has a line each: the public half, the secret that rows'
 * keys were hashed with, and what both keys signed about the change. A former key's word counts
 * only up to the size at which it went, so that whoever has stolen it can add nothing.
 */
public final class JournalKeys {

  private static final int FIELDS = 8;

  private final Path directory;
  private final KeyFiles files;
  private volatile Ring ring;

  /** A key that went, and what stays of it. */
  private record Former(VerifyingKey key, byte[] rowSecret, Succession succession) {

    boolean signed(Checkpoint checkpoint) {
      return checkpoint.size() <= succession.first().size() && key.signed(checkpoint);
    }
  }

  /**
   * @param former oldest first
   * @param rowKeys of all, made once: a read may hash a thousand keys
   */
  private record Ring(SigningKey key, List<Former> former, RowKeys rowKeys) {

    static Ring of(SigningKey key, List<Former> former) {
      var before = former.reversed().stream().map(Former::rowSecret);
      var secrets = Stream.concat(Stream.of(key.rowSecret()), before).toList();
      return new Ring(key, List.copyOf(former), KeyHash.of(secrets));
    }
  }

  private JournalKeys(Path directory, KeyFiles files, Ring ring) {
    this.directory = directory;
    this.files = files;
    this.ring = ring;
  }

  /** Those of a directory; the first is made when there is none. */
  public static JournalKeys in(Path directory, KeyFiles files) throws IOException {
    var file = signing(directory);
    try {
      if (Files.notExists(file)) {
        files.write(file, SigningKey.random().text());
      }
      var key = SigningKey.parsed(files.read(file));
      var keys = new JournalKeys(directory, files, Ring.of(key, former(directory, files, key)));
      keys.show();
      return keys;
    } catch (GeneralSecurityException | IllegalArgumentException unusable) {
      throw new IOException(file.toString(), unusable);
    }
  }

  private static List<Former> former(Path directory, KeyFiles files, SigningKey key)
      throws IOException {
    var file = successions(directory);
    if (Files.notExists(file)) {
      return List.of();
    }
    var former = new ArrayList<Former>();
    for (var line : files.read(file).lines().toList()) {
      former.add(parsed(file, line));
    }
    // A change that a crash cut short: the successor was announced and has never signed an entry.
    if (!former.getLast().succession().successor().equals(key.open().base64())) {
      former.removeLast();
    }
    return former;
  }

  private static Former parsed(Path file, String line) throws IOException {
    var fields = line.split(" ", -1);
    try {
      if (fields.length != FIELDS) {
        throw new IllegalArgumentException(fields.length + " fields");
      }
      var former = VerifyingKey.parsed(fields[0]);
      var successor = VerifyingKey.parsed(fields[2]);
      var first =
          new Checkpoint(
              successor.origin(),
              Long.parseLong(fields[3]),
              Hash.stored(Base64.getDecoder().decode(fields[4])),
              Instant.parse(fields[5]),
              fields[6]);
      var succession = new Succession(fields[0], fields[2], first, fields[7]);
      if (!successor.signed(first) || !former.signed(succession.text(), succession.signature())) {
        throw new IllegalArgumentException("not signed");
      }
      return new Former(former, HexFormat.of().parseHex(fields[1]), succession);
    } catch (GeneralSecurityException | RuntimeException damaged) {
      throw new IOException(file.toString(), damaged);
    }
  }

  private static String line(Former former) {
    var succession = former.succession();
    var first = succession.first();
    return String.join(
        " ",
        succession.former(),
        HexFormat.of().formatHex(former.rowSecret()),
        succession.successor(),
        Long.toString(first.size()),
        first.root().base64(),
        first.at().toString(),
        first.signature(),
        succession.signature());
  }

  /** Names the key that signs. */
  public String origin() {
    return ring.key().open().origin();
  }

  /** The public half of the key that signs, as PEM. */
  public String pem() {
    return ring.key().open().pem();
  }

  public Checkpoint sign(long size, Hash root, Instant at) {
    return ring.key().sign(size, root, at);
  }

  /** Signature over a text, in Base64. */
  String sign(String text) {
    return ring.key().sign(text);
  }

  /** Whether the key whose turn it was has signed it. */
  public boolean signed(Checkpoint checkpoint) {
    var now = ring;
    return now.key().open().signed(checkpoint)
        || now.former().stream().anyMatch(one -> one.signed(checkpoint));
  }

  /** Whether the key of that name has signed the text, while it was its turn. */
  boolean signed(String origin, Instant at, String text, String signature) {
    var now = ring;
    if (now.key().open().origin().equals(origin)) {
      return now.key().open().signed(text, signature);
    }
    return now.former().stream()
        .filter(one -> one.key().origin().equals(origin))
        .filter(one -> !at.isAfter(one.succession().first().at()))
        .anyMatch(one -> one.key().signed(text, signature));
  }

  /** The public half of the key of that name, as PEM; of the one that signs if it is unknown. */
  public String pem(String origin) {
    var now = ring;
    return now.former().stream()
        .map(Former::key)
        .filter(key -> key.origin().equals(origin))
        .findFirst()
        .orElse(now.key().open())
        .pem();
  }

  /** From the first key to the one that signs. */
  public List<Succession> successions() {
    return ring.former().stream().map(Former::succession).toList();
  }

  /** With the secret of the key that signs, and those of its predecessors. */
  public RowKeys rowKeys() {
    return ring.rowKeys();
  }

  /** When the key that signs was made. */
  public Instant made() {
    return files.made(signing(directory));
  }

  /**
   * Puts another key in the place of the one that signs. On the disk when this returns: first what
   * both say about it, then the key; a crash in between leaves everything as it was.
   *
   * @param size of the journal, which the caller keeps from growing meanwhile
   * @return what the new one has signed first
   */
  public synchronized Checkpoint renew(long size, Hash root, Instant at) throws IOException {
    var now = ring;
    var successor = SigningKey.random();
    var first = successor.sign(size, root, at);
    var text = Succession.text(successor.open().base64(), first);
    var succession =
        new Succession(
            now.key().open().base64(), successor.open().base64(), first, now.key().sign(text));
    var former = new ArrayList<>(now.former());
    former.add(new Former(now.key().open(), now.key().rowSecret(), succession));
    files.write(
        successions(directory),
        former.stream().map(JournalKeys::line).collect(Collectors.joining("\n", "", "\n")));
    files.write(signing(directory), successor.text());
    ring = Ring.of(successor, former);
    show();
    return first;
  }

  private void show() throws IOException {
    Files.writeString(directory.resolve("public.pem"), pem());
  }

  private static Path signing(Path directory) {
    return directory.resolve("signing.key");
  }

  private static Path successions(Path directory) {
    return directory.resolve("successions.key");
  }
}
