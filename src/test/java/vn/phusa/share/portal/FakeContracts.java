package vn.phusa.share.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Select;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Contracts;
import vn.phusa.store.contract.Relation;

/** Contracts in memory. */
final class FakeContracts implements Contracts {

  private final Map<String, Contract> contracts = new HashMap<>();

  @Override
  public Contract save(Contract contract, String principal) {
    contracts.put(contract.dataset(), contract);
    return contract;
  }

  @Override
  public Optional<Contract> find(String dataset) {
    return Optional.ofNullable(contracts.get(dataset));
  }

  @Override
  public Optional<Contract> find(String dataset, int version) {
    return find(dataset).filter(contract -> contract.version() == version);
  }

  @Override
  public List<Contract> versions(String dataset) {
    return find(dataset).stream().toList();
  }

  @Override
  public Select<?> compile(Contract contract, Relation relation) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String toYaml(Contract contract) {
    return contract.toString();
  }

  @Override
  public Contract fromYaml(String yaml) {
    throw new UnsupportedOperationException();
  }
}
