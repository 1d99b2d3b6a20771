package vn.phusa.store.contract.web;

import java.util.regex.Pattern;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.inner.Odcs;
import vn.phusa.store.contract.inner.YamlFault;

/** A document that somebody sent for one dataset. */
final class SentDocument {

  private static final Pattern LINE = Pattern.compile("YAML_INVALID \\[(\\d+),.*", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("[\"']?id[\"']?\\s*:.*");

  private SentDocument() {}

  /**
   * @throws Problem {@code YAML_INVALID}, also when the document is about another dataset
   */
  static Contract read(Odcs odcs, String slug, String yaml) {
    var contract = odcs.read(yaml);
    if (!contract.dataset().equals(slug)) {
      throw YamlFault.VALUE_WRONG.at(lineOfId(yaml), "id", contract.dataset());
    }
    return contract;
  }

  private static int lineOfId(String yaml) {
    var lines = yaml.lines().toList();
    for (var i = 0; i < lines.size(); i++) {
      if (ID.matcher(lines.get(i)).matches()) {
        return i + 1;
      }
    }
    return 1;
  }

  /** The line that a problem names; 0 when it names none. */
  static int line(Problem problem) {
    var matcher = LINE.matcher(String.valueOf(problem.getMessage()));
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
