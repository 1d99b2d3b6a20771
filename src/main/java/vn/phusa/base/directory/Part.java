package vn.phusa.base.directory;

/**
 * What a unit of today took over from one of before.
 *
 * @param whole the old unit went into it whole; otherwise only a part of it did
 */
public record Part(Unit old, Unit present, boolean whole) {}
