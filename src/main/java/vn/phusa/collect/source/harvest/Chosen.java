package vn.phusa.collect.source.harvest;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

/**
 * What a person has chosen of a portal: a file, with the host that they saw it to be on, or the
 * catalogue itself.
 */
record Chosen(String dataset, String distribution, String host) {

  /** Also the name of the field. */
  static final String FIELD = "distribution";

  static final String CATALOGUE = "*";

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  static boolean isCatalogue(Map<String, String> settings) {
    return CATALOGUE.equals(settings.get(FIELD));
  }

  /**
   * @throws Problem {@link SourceCode#FIELD_WRONG}
   */
  static Chosen of(String text) {
    try {
      var parts = JsonMapper.shared().readValue(text, TEXTS);
      if (parts.size() == 3) {
        return new Chosen(parts.get(0), parts.get(1), parts.get(2));
      }
    } catch (JacksonException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, FIELD, text);
    }
    throw new Problem(SourceCode.FIELD_WRONG, FIELD, text);
  }

  String text() {
    return JsonMapper.shared().writeValueAsString(List.of(dataset, distribution, host));
  }
}
