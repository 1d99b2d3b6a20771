package vn.phusa.store.contract.inner;

import vn.phusa.store.contract.Contract;

/** A contract as an ODCS v3 document. */
public interface Odcs {

  String yaml(Contract contract);

  /** The same document as JSON. */
  String json(Contract contract);

  /**
   * @throws vn.phusa.base.problem.Problem {@code YAML_INVALID} with line and reason
   */
  Contract read(String yaml);
}
