package vn.phusa.app.shell.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.journal.Result;

/** An entry as the API and the files give it. */
record EntryAnswer(
    long sequence,
    Instant at,
    String principal,
    @Nullable String actingAs,
    String action,
    String subject,
    @Nullable String purpose,
    @Nullable String address,
    Result result,
    @Nullable Long rows,
    @Nullable List<String> keys,
    Map<String, String> details) {

  static EntryAnswer of(Recorded recorded) {
    var entry = recorded.entry();
    var around = entry.circumstances();
    var rows = around.rows();
    return new EntryAnswer(
        recorded.sequence(),
        recorded.at(),
        entry.principal(),
        around.actingAs(),
        entry.action(),
        entry.subject(),
        around.purpose(),
        around.address(),
        around.result(),
        rows == null ? null : rows.count(),
        rows == null ? null : rows.keys(),
        new TreeMap<>(entry.details()));
  }
}
