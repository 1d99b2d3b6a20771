package vn.phusa.base.directory;

/**
 * Who answers for the data of an agency.
 *
 * @param agency where the person sits: the agency itself, one that carries on its work, or one
 *     above
 */
public record DataOfficer(Agency agency, String title, Post.Holder holder) {}
