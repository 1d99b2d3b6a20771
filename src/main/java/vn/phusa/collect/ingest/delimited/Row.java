package vn.phusa.collect.ingest.delimited;

import java.util.List;

/**
 * A row as wide as its table.
 *
 * @param line first physical line
 */
record Row(long line, List<String> cells) {}
