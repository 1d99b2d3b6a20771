package vn.phusa.store.contract;

/**
 * What is wrong with one row.
 *
 * @param column id of the column; empty for a rule on the whole row
 * @param rule {@code type}, {@code required}, {@code range}, {@code pattern}, {@code codes}, {@code
 *     reference}, {@code expression}, or {@code key} where the lake found a key repeated
 * @param value the text as the source has it; for {@code expression} the condition that failed
 */
public record Finding(String column, String rule, String value) {}
