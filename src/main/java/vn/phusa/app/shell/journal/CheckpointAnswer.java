package vn.phusa.app.shell.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import vn.phusa.base.journal.Checkpoint;

/**
 * A checkpoint as the API gives it.
 *
 * @param text what is signed
 * @param signature Ed25519 over the UTF-8 of {@code text}, in Base64
 */
record CheckpointAnswer(
    String origin, long size, String root, Instant at, String text, String signature) {

  static CheckpointAnswer of(Checkpoint checkpoint) {
    return new CheckpointAnswer(
        checkpoint.origin(),
        checkpoint.size(),
        checkpoint.root().base64(),
        checkpoint.at(),
        new String(checkpoint.text(), StandardCharsets.UTF_8),
        checkpoint.signature());
  }
}
