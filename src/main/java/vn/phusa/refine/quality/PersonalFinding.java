package vn.phusa.refine.quality;

/**
 * A column that seems to hold data of persons. Nothing is classed by it: a steward decides.
 *
 * @param share of the looked-at values that have the form, 0 to 1
 * @param byHeader the column's name says so too
 * @param certainty 0 to 1
 */
public record PersonalFinding(
    String column, PersonalKind kind, double share, boolean byHeader, double certainty) {}
