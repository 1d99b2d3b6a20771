package vn.phusa.collect.source.mail;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Up to where a mailbox has been gone through (RFC 3501, 2.3.1.1): nothing up to this number is
 * waited for any more.
 *
 * @param validity numbers hold as long as this is the same
 * @param passed messages that had nothing that was wanted
 */
record MailPosition(long validity, long upTo, long passed) {

  static MailPosition parse(String text) {
    return JsonMapper.shared().readValue(text, MailPosition.class);
  }

  /** Where to go on in a mailbox whose numbers may have been given anew. */
  static MailPosition in(long validity, Optional<String> after) {
    return after
        .map(MailPosition::parse)
        .filter(position -> position.validity == validity)
        .orElse(new MailPosition(validity, 0, 0));
  }

  MailPosition with(long number) {
    return new MailPosition(validity, number, passed);
  }

  MailPosition without(long number) {
    return new MailPosition(validity, number, passed + 1);
  }

  @Override
  public String toString() {
    return JsonMapper.shared().writeValueAsString(this);
  }
}
