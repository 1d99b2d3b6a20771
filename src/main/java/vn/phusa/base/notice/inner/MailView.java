package vn.phusa.base.notice.inner;

import java.util.Optional;

/**
 * What the page says about e-mail.
 *
 * @param offered a mail server is there
 * @param daily when letters of the day are sent, as {@code 07:00}
 */
public record MailView(
    boolean offered, Optional<String> address, Choices.Chosen chosen, String daily) {}
