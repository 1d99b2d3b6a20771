package vn.phusa.store.catalog;

/** A dataset has a new state. May be told more than once. */
public record VersionRecorded(String dataset, long snapshot) {}
