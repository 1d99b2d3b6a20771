package vn.phusa.app.shell.inner;

/**
 * An entry of the journal as the page shows it, in the time of Vietnam; what is not known is empty.
 *
 * @param said the act in words
 * @param action its code
 */
public record JournalLine(
    long sequence,
    String at,
    String principal,
    String actingAs,
    String address,
    String said,
    String action,
    String subject,
    String result,
    String details) {}
