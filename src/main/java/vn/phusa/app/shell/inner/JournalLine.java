package vn.phusa.app.shell.inner;

/**
 * An entry of the journal as the page shows it.
 *
 * @param said the act in words
 * @param action its code
 */
public record JournalLine(
    String at, String principal, String said, String action, String subject, String details) {}
