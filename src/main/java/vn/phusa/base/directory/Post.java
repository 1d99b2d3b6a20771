package vn.phusa.base.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A post of an agency and those who held it, the newest first.
 *
 * @param agency electronic code
 */
public record Post(long id, String agency, String title, Task task, List<Holder> holders) {

  public Post {
    holders = List.copyOf(holders);
  }

  /** What a post is there for. */
  public enum Task {
    /** Answers for the data of the agency. */
    DATA,
    OTHER
  }

  /**
   * Somebody in a post for some time.
   *
   * @param email at work; empty when not known
   * @param phone at work; empty when not known
   * @param validTo the first day on which the person no more held it
   */
  public record Holder(
      String name, String email, String phone, LocalDate validFrom, Optional<LocalDate> validTo) {

    public boolean isOn(LocalDate day) {
      return !validFrom.isAfter(day) && validTo.filter(end -> !end.isAfter(day)).isEmpty();
    }
  }

  /** Who held it on a day. */
  public Optional<Holder> holder(LocalDate day) {
    return holders.stream().filter(holder -> holder.isOn(day)).findFirst();
  }
}
