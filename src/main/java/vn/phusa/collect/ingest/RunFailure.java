package vn.phusa.collect.ingest;

/**
 * Why a run could not be carried out, as it was told when it happened.
 *
 * @param type stable type of the problem, as {@code /problems/ingest/file-empty}
 */
public record RunFailure(String type, String vietnamese, String english) {}
