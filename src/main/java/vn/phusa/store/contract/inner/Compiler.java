package vn.phusa.store.contract.inner;

import org.jooq.Select;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Relation;

/** Makes the select of {@link vn.phusa.store.contract.Contracts#compile}. */
public interface Compiler {

  Select<?> compile(Contract contract, Relation relation);

  /**
   * Refuses a contract that no engine could check.
   *
   * @throws vn.phusa.base.problem.Problem {@code RULE_INVALID} naming the column and the reason
   */
  void check(Contract contract);
}
