package vn.phusa.app.shell.machines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.testing.Visitor;

/** A steward at the pages of machines; what they show is read from them. */
final class Desk {

  static final String OWNER = "may-chu-nhan";
  static final String AGENCY = "H61.04";
  private static final String STEWARD = "may-quan-tri";
  private static final String PASSWORD = "mot-mat-khau-dai";
  private static final String HOME = "/console/machines";
  private static final Pattern SHOWN = Pattern.compile("phusa_[a-z0-9.-]+_[0-9a-f]{72}");
  private static final Pattern END = Pattern.compile("/credentials/([0-9a-f-]{36})/end");

  private final Visitor steward;

  Desk(String url, Accounts accounts) {
    accounts.ensure(OWNER, "Người chịu trách nhiệm", AGENCY, Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure(STEWARD, "Quản trị", "H61.01", Set.of(Role.STEWARD), PASSWORD);
    steward = new Visitor(url);
    steward.signIn(STEWARD, PASSWORD);
  }

  Visitor steward() {
    return steward;
  }

  /** A machine of {@link #AGENCY} that may read, but for what is said otherwise. */
  void machine(String shortId, Map<String, String> otherwise) {
    var fields = new HashMap<String, String>();
    fields.put("id", shortId);
    fields.put("name", "Máy " + shortId);
    fields.put("agency", AGENCY);
    fields.put("owner", OWNER);
    fields.put("scopes", "READ");
    fields.put("endsOn", LocalDate.now().plusDays(200).toString());
    fields.putAll(otherwise);
    steward.open(HOME + "/new");
    var answer = steward.submit(HOME, fields);
    if (answer.statusCode() != 302) {
      throw new AssertionError(answer.body());
    }
  }

  String key(String shortId, String scopes) {
    return made(shortId, "/keys", Map.of("scopes", scopes));
  }

  String secret(String shortId) {
    return made(shortId, "/secrets", Map.of());
  }

  private String made(String shortId, String what, Map<String, String> fields) {
    var path = page(shortId);
    steward.open(path);
    var shown = SHOWN.matcher(steward.submit(path + what, fields).body());
    if (!shown.find()) {
      throw new AssertionError("nothing was shown");
    }
    return shown.group();
  }

  /** Ends the oldest key, secret or certificate that still holds. */
  void endOldest(String shortId) {
    var found = END.matcher(steward.open(page(shortId)).body());
    var last = "";
    while (found.find()) {
      last = found.group(1);
    }
    steward.submit(page(shortId) + "/credentials/" + last + "/end", Map.of());
  }

  void act(String shortId, String act) {
    steward.open(page(shortId));
    steward.submit(page(shortId) + "/" + act, Map.of());
  }

  static String page(String shortId) {
    return HOME + "/may_" + shortId;
  }
}
