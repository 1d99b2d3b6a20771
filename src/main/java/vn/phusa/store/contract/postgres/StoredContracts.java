package vn.phusa.store.contract.postgres;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.ContractCode;
import vn.phusa.store.contract.Contracts;
import vn.phusa.store.contract.Relation;
import vn.phusa.store.contract.inner.Compiler;
import vn.phusa.store.contract.inner.Odcs;
import vn.phusa.store.contract.inner.SavedVersion;
import vn.phusa.store.contract.inner.VersionHistory;

/** Versions in PostgreSQL, each as the ODCS document that people see. */
@Component
class StoredContracts implements Contracts, VersionHistory {

  private final VersionTable table;
  private final Compiler compiler;
  private final Odcs odcs;
  private final Journal journal;

  StoredContracts(VersionTable table, Compiler compiler, Odcs odcs, Journal journal) {
    this.table = table;
    this.compiler = compiler;
    this.odcs = odcs;
    this.journal = journal;
  }

  @Override
  @Transactional
  public Contract save(Contract contract, String principal) {
    check(contract);
    table.lock(contract.dataset());
    return add(contract, find(contract.dataset()), principal);
  }

  @Override
  @Transactional
  public Contract saveOver(int seen, Contract contract, String principal) {
    check(contract);
    table.lock(contract.dataset());
    var newest = find(contract.dataset());
    var version = newest.map(Contract::version).orElse(0);
    if (version != seen) {
      throw new Problem(
          ContractCode.VERSION_CHANGED, Integer.toString(seen), Integer.toString(version));
    }
    return add(contract, newest, principal);
  }

  private void check(Contract contract) {
    new ContractShape(contract).check();
    compiler.check(contract);
  }

  private Contract add(Contract contract, Optional<Contract> newest, String principal) {
    var version = newest.map(Contract::version).orElse(0);
    var unchanged = odcs.yaml(numbered(contract, version));
    if (newest.isPresent() && unchanged.equals(odcs.yaml(newest.get()))) {
      return newest.get();
    }
    var document = odcs.yaml(numbered(contract, version + 1));
    table.add(contract.dataset(), version + 1, document, principal);
    journal.append(
        new Entry(
            principal,
            "contract.saved",
            contract.dataset(),
            Map.of("version", Integer.toString(version + 1))));
    return odcs.read(document);
  }

  private static Contract numbered(Contract contract, int version) {
    return new Contract(
        contract.dataset(),
        version,
        contract.title(),
        contract.columns(),
        contract.key(),
        contract.rules(),
        contract.thresholds(),
        contract.freshnessDays());
  }

  @Override
  public Optional<Contract> find(String dataset) {
    return table.newest(dataset).map(odcs::read);
  }

  @Override
  public Optional<Contract> find(String dataset, int version) {
    return table.find(dataset, version).map(odcs::read);
  }

  @Override
  public List<Contract> versions(String dataset) {
    return history(dataset).stream().map(SavedVersion::contract).toList();
  }

  @Override
  public List<SavedVersion> history(String dataset) {
    return table.all(dataset).stream()
        .map(row -> new SavedVersion(odcs.read(row.document()), row.principal(), row.at()))
        .toList();
  }

  @Override
  public Select<?> compile(Contract contract, Relation relation) {
    return compiler.compile(contract, relation);
  }

  @Override
  public String toYaml(Contract contract) {
    return odcs.yaml(contract);
  }

  @Override
  public Contract fromYaml(String yaml) {
    return odcs.read(yaml);
  }
}
