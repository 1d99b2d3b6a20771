package vn.phusa.collect.source.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phusa.collect.source.Origin;
import vn.phusa.store.catalog.DatasetDraft;

/** What a portal says of a file, as our catalogue says it. */
final class Described {

  private static final String UNSTATED = "LicenseRef-Unstated";
  private static final String OTHER = "LicenseRef-Other";
  private static final Pattern COMMONS =
      Pattern.compile(
          "(?:creativecommons\\.org/licenses/|\\bcc[-_ ])(by(?:[-_]nc)?(?:[-_](?:sa|nd))?)"
              + "[-/_ ]([1-4]\\.0|[1-4]_0)");
  private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,59}");

  /** Ways in which portals write what has one id (SPDX). */
  private static final Map<String, String> IDS =
      Map.of(
          "cc-zero", "CC0-1.0",
          "cc0", "CC0-1.0",
          "publicdomain/zero/1.0", "CC0-1.0",
          "odc-odbl", "ODbL-1.0",
          "opendatacommons.org/licenses/odbl", "ODbL-1.0",
          "odc-by", "ODC-By-1.0",
          "odc-pddl", "PDDL-1.0",
          "notspecified", UNSTATED);

  private Described() {}

  /** The draft of a new dataset, with what its portal says; who had a title in mind keeps it. */
  static DatasetDraft of(DatasetDraft draft, Origin origin) {
    return new DatasetDraft(
        draft.slug(),
        draft.title(),
        origin.description(),
        draft.agency(),
        draft.sector(),
        origin.keywords(),
        licence(origin.licence()),
        draft.frequency(),
        draft.classification(),
        source(origin));
  }

  /**
   * Whose it is and where it stands, for citing; the licence in its own words where it has no id.
   */
  private static String source(Origin origin) {
    var parts = new ArrayList<>(List.of(origin.publisher(), origin.dataset()));
    parts.add(origin.page().isEmpty() ? origin.address() : origin.page());
    if (licence(origin.licence()).equals(OTHER)) {
      parts.add(origin.licence());
    }
    var text =
        parts.stream().filter(part -> !part.isEmpty()).distinct().collect(Collectors.joining(". "));
    return text.length() <= 2000 ? text : text.substring(0, 2000);
  }

  /** An SPDX id where it is known; a licence is never made wider than it was said. */
  static String licence(String said) {
    if (said.isBlank()) {
      return UNSTATED;
    }
    var text = said.toLowerCase(Locale.ROOT);
    var commons = COMMONS.matcher(text);
    if (commons.find()) {
      var kind = commons.group(1).replace('_', '-').toUpperCase(Locale.ROOT);
      return "CC-" + kind + "-" + commons.group(2).replace('_', '.');
    }
    return Stream.concat(
            IDS.entrySet().stream()
                .filter(known -> text.equals(known.getKey()) || isWithin(known.getKey(), text))
                .map(Map.Entry::getValue),
            Stream.of(said).filter(id -> SPDX.matcher(id).matches()))
        .findFirst()
        .orElse(OTHER);
  }

  private static boolean isWithin(String address, String text) {
    return address.contains("/") && text.contains(address);
  }
}
