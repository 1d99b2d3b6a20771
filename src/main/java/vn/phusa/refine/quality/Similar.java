package vn.phusa.refine.quality;

/**
 * Another dataset that seems to hold the same.
 *
 * @param share of the columns that have a counterpart of the same type with much the same values
 * @param overlap how much of the values of those columns is the same, 0 to 1
 */
public record Similar(String dataset, double share, double overlap) {}
