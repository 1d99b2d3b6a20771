package vn.phusa.collect.ingest.inner;

import java.util.Optional;
import vn.phusa.base.text.Words;
import vn.phusa.collect.ingest.Quarantine;
import vn.phusa.store.contract.Contract;

/** How often a rule was broken, in words. */
public record BrokenRule(String label, String rule, long count) {

  public static BrokenRule of(Quarantine.Broken broken, Optional<Contract> contract, Words words) {
    var label =
        contract
            .flatMap(one -> one.find(broken.column()))
            .map(column -> column.label())
            .orElse(broken.column());
    return new BrokenRule(label, words.of("ingest.broken." + broken.rule()), broken.count());
  }
}
