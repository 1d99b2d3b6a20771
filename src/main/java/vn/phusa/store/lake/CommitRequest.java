package vn.phusa.store.lake;

/**
 * One change of a table.
 *
 * @param batch idempotency key: the same batch twice returns the first snapshot
 * @param principal id of who answers for it, kept in the snapshot
 */
public record CommitRequest(
    Staged staged, TableSchema schema, Mode mode, String batch, String principal) {}
