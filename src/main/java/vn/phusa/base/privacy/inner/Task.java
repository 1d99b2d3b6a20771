package vn.phusa.base.privacy.inner;

/**
 * A duty with what it is about.
 *
 * @param agency code of whose duty it is
 * @param what {@code request} or {@code breach}
 * @param title the kind of request with its dossier, or the title of the breach
 */
public record Task(Duty duty, String agency, String what, String title) {}
