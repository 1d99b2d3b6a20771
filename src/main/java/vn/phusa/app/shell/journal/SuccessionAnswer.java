package vn.phusa.app.shell.journal;

import vn.phusa.base.journal.Succession;

/**
 * A change of the journal's key as the API gives it.
 *
 * @param former public half of the key that went, SubjectPublicKeyInfo in Base64
 * @param successor public half of the key that came
 * @param first what the successor has signed first
 * @param text what the former key has signed
 * @param signature Ed25519 over the UTF-8 of {@code text}, in Base64
 */
record SuccessionAnswer(
    String former, String successor, CheckpointAnswer first, String text, String signature) {

  static SuccessionAnswer of(Succession succession) {
    return new SuccessionAnswer(
        succession.former(),
        succession.successor(),
        CheckpointAnswer.of(succession.first()),
        succession.text(),
        succession.signature());
  }
}
