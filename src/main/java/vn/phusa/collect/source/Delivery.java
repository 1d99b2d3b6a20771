package vn.phusa.collect.source;

import java.util.Optional;

/**
 * One file or batch on its way from a source.
 *
 * @param item what it is at the source, so that it is taken once: a file with its size and time, a
 *     batch with its last value
 * @param name the file's name, as people see it
 * @param position where the next fetch begins once this is taken; empty when items alone tell
 */
public record Delivery(String item, String name, Optional<String> position) {}
