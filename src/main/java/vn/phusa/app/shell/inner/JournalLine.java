package vn.phusa.app.shell.inner;

/** An entry of the journal as the page shows it, in the time of Vietnam. */
public record JournalLine(
    String at, String principal, String action, String subject, String details) {}
