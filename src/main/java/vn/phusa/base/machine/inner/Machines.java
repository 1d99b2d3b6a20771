package vn.phusa.base.machine.inner;

import java.util.List;
import java.util.Optional;

/** All machines. */
public interface Machines {

  Optional<Machine> find(String id);

  /** Those that end soonest first. */
  List<Machine> all();

  /** Adds one or changes all of one. */
  void save(Machine machine, String by);
}
