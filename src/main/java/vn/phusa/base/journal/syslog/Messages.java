package vn.phusa.base.journal.syslog;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.journal.JournalSettings.Form;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.journal.Result;

/**
 * Entries as messages of RFC 5424, facility 13 (log audit). Number and time stand in each, so a
 * receiver sees what it lacks and what came twice.
 */
record Messages(String host, Form form) {

  private static final int FACILITY = 13 * 8;
  private static final int LONGEST_HOST = 255;
  private static final int LONGEST_ID = 32;

  /** A frame as RFC 5425 wants it: length in bytes, a space, the message. */
  byte[] frame(Recorded recorded) {
    var message = message(recorded).getBytes(StandardCharsets.UTF_8);
    var length = (message.length + " ").getBytes(StandardCharsets.US_ASCII);
    var frame = new byte[length.length + message.length];
    System.arraycopy(length, 0, frame, 0, length.length);
    System.arraycopy(message, 0, frame, length.length, message.length);
    return frame;
  }

  String message(Recorded recorded) {
    var entry = recorded.entry();
    var priority = FACILITY + severity(entry.circumstances().result());
    var header =
        "<%d>1 %s %s phusa - %s "
            .formatted(
                priority,
                recorded.at(),
                name(host, LONGEST_HOST),
                name(entry.action(), LONGEST_ID));
    return switch (form) {
      case SYSLOG -> header + structured(recorded);
      case CEF -> header + "- \uFEFF" + cef(recorded);
    };
  }

  /** RFC 5424, 6.2.1: informational, warning, error. */
  private static int severity(Result result) {
    return switch (result) {
      case DONE -> 6;
      case REFUSED -> 4;
      case FAILED -> 3;
    };
  }

  /** The number behind @ is the one that RFC 5612 keeps for those who have none of their own. */
  private static String structured(Recorded recorded) {
    var facts =
        facts(recorded).entrySet().stream()
            .map(fact -> fact.getKey() + "=\"" + quoted(fact.getValue()) + "\"")
            .collect(Collectors.joining(" "));
    return "[phusa@32473 " + facts + "] \uFEFF" + details(recorded);
  }

  private static String cef(Recorded recorded) {
    var entry = recorded.entry();
    var facts = facts(recorded);
    var extension = new LinkedHashMap<String, String>();
    extension.put("rt", Long.toString(recorded.at().toEpochMilli()));
    extension.put("externalId", Long.toString(recorded.sequence()));
    extension.put("suser", entry.principal());
    extension.put("spriv", facts.getOrDefault("actingAs", ""));
    extension.put("src", facts.getOrDefault("address", ""));
    extension.put("act", entry.action());
    extension.put("duid", entry.subject());
    extension.put("reason", facts.getOrDefault("purpose", ""));
    extension.put("outcome", entry.circumstances().result().name());
    extension.put("cnt", facts.getOrDefault("rows", ""));
    extension.put("msg", details(recorded));
    extension.values().removeIf(String::isEmpty);
    var severity = entry.circumstances().result() == Result.DONE ? 3 : 6;
    var action = entry.action().replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", " ");
    return "CEF:0|Phu Sa|phusa|1|%s|%s|%d|".formatted(action, action, severity)
        + extension.entrySet().stream()
            .map(one -> one.getKey() + "=" + escaped(one.getValue()))
            .collect(Collectors.joining(" "));
  }

  private static Map<String, String> facts(Recorded recorded) {
    var entry = recorded.entry();
    var around = entry.circumstances();
    var facts = new LinkedHashMap<String, @Nullable String>();
    facts.put("sequence", Long.toString(recorded.sequence()));
    facts.put("principal", entry.principal());
    facts.put("actingAs", around.actingAs());
    facts.put("action", entry.action());
    facts.put("subject", entry.subject());
    facts.put("purpose", around.purpose());
    facts.put("address", around.address());
    facts.put("result", around.result().name());
    var rows = around.rows();
    facts.put("rows", rows == null ? null : Long.toString(rows.count()));
    var known = new LinkedHashMap<String, String>();
    facts.forEach((key, value) -> {
      if (value != null) {
        known.put(key, value);
      }
    });
    return known;
  }

  private static String details(Recorded recorded) {
    return new TreeMap<>(recorded.entry().details())
        .entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining(", "));
  }

  /** RFC 5424, 6.3.3. */
  private static String quoted(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("]", "\\]");
  }

  /** CEF, "character encoding" in extensions. */
  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("=", "\\=")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  /** Printable ASCII without spaces, as names in the header must be. */
  private static String name(String text, int longest) {
    var name = text.replaceAll("[^!-~]", "_");
    return name.isEmpty() ? "-" : name.substring(0, Math.min(longest, name.length()));
  }
}
