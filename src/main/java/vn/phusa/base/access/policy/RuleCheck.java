package vn.phusa.base.access.policy;

import java.util.Collection;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.RowScope;
import vn.phusa.base.access.Rule;
import vn.phusa.base.problem.Problem;

/** Whether a rule can be kept: every field in its form. */
record RuleCheck(Rule rule) {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern AGENCY = Pattern.compile("[A-Z]\\d{2}(\\.\\d{1,3})*");
  private static final Pattern DATASET = Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+");
  private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final int LONGEST = 200;
  private static final int MOST = 200;
  private static final int LARGEST_GROUP = 10_000;

  /**
   * @throws Problem {@link AccessCode#RULE_INVALID} with the field and its value
   */
  void check() {
    refuseUnless(ID.matcher(rule.id()).matches() && rule.id().length() <= 60, "id", rule.id());
    refuseUnless(!rule.title().isBlank() && fits(rule.title()), "title", rule.title());
    refuseUnless(fits(rule.law()), "law", rule.law());
    all(rule.who().agencies(), AGENCY, "agencies");
    all(rule.what().owners(), AGENCY, "owners");
    all(rule.what().datasets(), DATASET, "datasets");
    rule.when().networks().forEach(RuleCheck::checkNetwork);
    var from = rule.when().from();
    var backwards = rule.when().to().filter(to -> from.filter(to::isBefore).isPresent());
    refuseUnless(backwards.isEmpty(), "to", backwards.map(Object::toString).orElse(""));
    if (rule.outcome() instanceof Rule.Outcome.Granted granted) {
      checkGranted(granted);
    }
  }

  private static void checkGranted(Rule.Outcome.Granted granted) {
    var column =
        switch (granted.rows()) {
          case RowScope.All() -> "id";
          case RowScope.OwnAgency(var name) -> name;
          case RowScope.OwnUnit(var name) -> name;
        };
    refuseUnless(COLUMN.matcher(column).matches(), "rowColumn", column);
    var group = granted.smallestGroup();
    refuseUnless(
        group >= 0 && group != 1 && group <= LARGEST_GROUP,
        "smallestGroup",
        Integer.toString(group));
  }

  private static void checkNetwork(String network) {
    try {
      // A name would be looked up outside; only addresses are meant.
      refuseUnless(network.matches("[0-9a-fA-F.:]+(/\\d{1,3})?"), "networks", network);
      new IpAddressMatcher(network);
    } catch (IllegalArgumentException malformed) {
      throw new Problem(malformed, AccessCode.RULE_INVALID, "networks", network);
    }
  }

  private static void all(Collection<String> values, Pattern form, String field) {
    refuseUnless(values.size() <= MOST, field, Integer.toString(values.size()));
    values.forEach(value -> refuseUnless(form.matcher(value).matches(), field, value));
  }

  private static boolean fits(String text) {
    return text.length() <= LONGEST;
  }

  private static void refuseUnless(boolean right, String field, String value) {
    if (!right) {
      throw new Problem(AccessCode.RULE_INVALID, field, value);
    }
  }
}
