package vn.phusa.collect.source;

/** A source and how it is doing. */
public record Watched(Source source, Standing standing) {}
