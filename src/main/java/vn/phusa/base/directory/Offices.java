package vn.phusa.base.directory;

import java.time.LocalDate;
import java.util.List;

/** Posts of agencies and the people in them. What is said of people is for signed-in staff. */
public interface Offices {

  /** The posts of an agency, by title. */
  List<Post> posts(String agency);

  /**
   * Makes a post.
   *
   * @throws vn.phusa.base.problem.Problem a {@link DirectoryCode} that says what cannot be
   */
  void open(String agency, String title, Post.Task task, String principal);

  /**
   * Puts somebody into a post; whoever held it ends on that day.
   *
   * @throws vn.phusa.base.problem.Problem a {@link DirectoryCode} that says what cannot be
   */
  void appoint(long post, Post.Holder holder, String principal);

  /**
   * Ends the present holder's time without another.
   *
   * @throws vn.phusa.base.problem.Problem a {@link DirectoryCode} that says what cannot be
   */
  void vacate(long post, LocalDate day, String principal);

  /**
   * Who answers for the data of an agency on a day. Of an agency that is no more, those of its
   * successors; where there is none, those of the nearest agency above that has one.
   */
  List<DataOfficer> dataOfficers(String agency, LocalDate day);
}
