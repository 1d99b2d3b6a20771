package vn.phusa.base.notice;

import java.util.Optional;
import java.util.Set;
import vn.phusa.base.access.Protected;

/**
 * Who is to be told.
 *
 * @param people ids; those without an account are passed over
 * @param subject whoever answers for it in its agency is told too: the data officers in the
 *     directory whose work address is that of an account, or else the officers of the agency, or
 *     else stewards; in any case only who may change it
 */
public record Readers(Set<String> people, Optional<Protected> subject) {

  public Readers {
    people = Set.copyOf(people);
  }

  public static Readers answeringFor(Protected subject) {
    return new Readers(Set.of(), Optional.of(subject));
  }

  public Readers with(String person) {
    return new Readers(Set.of(person), subject);
  }
}
