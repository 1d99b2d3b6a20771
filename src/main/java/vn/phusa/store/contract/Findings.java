package vn.phusa.store.contract;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.text.Words;

/** Findings in the words of someone who works with Excel: what is wrong and what would be right. */
public final class Findings {

  private static final JsonMapper JSON = new JsonMapper();

  private Findings() {}

  /** Reads what {@link vn.phusa.store.lake.StageRequest#FINDINGS} holds. */
  public static List<Finding> parse(String json) {
    return JSON.readValue(json, new TypeReference<List<Finding>>() {});
  }

  /**
   * The sentence of a finding; one about a column that the contract no longer has still gets one.
   */
  public static String sentence(Finding finding, Contract contract, Words words) {
    return contract
        .find(finding.column())
        .map(column -> new FindingSentence(finding, column, words).text())
        .orElseGet(() -> ofRow(finding, contract, words));
  }

  private static String ofRow(Finding finding, Contract contract, Words words) {
    if (finding.rule().equals("expression")) {
      var rule = expression(finding, contract);
      var sentence = rule.map(Rule.Expression::sentence).filter(text -> !text.isBlank());
      return words.of("contract.finding.expression", sentence.orElse(finding.value()));
    }
    if (finding.rule().equals("key")) {
      return words.of("contract.finding.key", finding.value(), String.join(", ", contract.key()));
    }
    return words.of("contract.finding.other", finding.value(), finding.column());
  }

  private static Optional<Rule.Expression> expression(Finding finding, Contract contract) {
    return contract.rules().stream()
        .filter(rule -> rule.condition().equals(finding.value()))
        .findFirst();
  }
}
