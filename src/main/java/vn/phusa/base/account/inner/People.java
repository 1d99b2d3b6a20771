package vn.phusa.base.account.inner;

import java.util.List;
import java.util.Optional;

/** Everyone with an account. */
public interface People {

  Optional<Person> find(String id);

  /** By id. */
  List<Person> all();

  /** No account has been made yet. */
  boolean isEmpty();

  /** Adds a person or changes all of one. */
  void save(Person person);
}
