package vn.phusa.app.shell.inner;

/**
 * An entry of the journal as the page shows it, in the time of Vietnam; what is not known is empty.
 */
public record JournalLine(
    long sequence,
    String at,
    String principal,
    String actingAs,
    String address,
    String action,
    String subject,
    String result,
    String details) {}
