package vn.phusa.collect.source;

/**
 * A source and how it is doing.
 *
 * @param revision grows with every change that somebody makes
 */
public record Watched(Source source, Standing standing, long revision) {}
