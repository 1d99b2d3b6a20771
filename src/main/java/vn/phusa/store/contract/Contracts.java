package vn.phusa.store.contract;

import java.util.List;
import java.util.Optional;
import org.jooq.Select;

/** The contracts of all datasets, by version, and the SQL that they become. */
public interface Contracts {

  /**
   * Keeps a contract as the next version and returns it with its number; an unchanged one keeps its
   * version.
   */
  Contract save(Contract contract, String principal);

  /** The newest version. */
  Optional<Contract> find(String dataset);

  Optional<Contract> find(String dataset, int version);

  /** All versions, newest first. */
  List<Contract> versions(String dataset);

  /**
   * The select that casts and checks every row of a relation in one pass: the columns of {@link
   * Contract#schema()} plus {@code _findings}, {@code _raw} and {@code _line} as {@link
   * vn.phusa.store.lake.StageRequest} wants them.
   *
   * @throws vn.phusa.base.problem.Problem {@link ContractCode#COLUMN_NOT_IN_SOURCE} when a required
   *     column has no header
   */
  Select<?> compile(Contract contract, Relation relation);

  /** ODCS v3 YAML. */
  String toYaml(Contract contract);

  /**
   * @throws vn.phusa.base.problem.Problem {@link ContractCode#YAML_INVALID} with line and reason
   */
  Contract fromYaml(String yaml);
}
