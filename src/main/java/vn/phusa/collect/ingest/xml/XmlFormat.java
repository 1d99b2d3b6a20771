package vn.phusa.collect.ingest.xml;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Format;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.OldRecords;
import vn.phusa.collect.ingest.inner.RecordTables;
import vn.phusa.collect.ingest.inner.Survey;
import vn.phusa.store.contract.Relation;

/**
 * XML with records in it. Every path whose elements are repeated is offered, the fullest first;
 * choosing another table on the page is choosing another path.
 */
@Component
final class XmlFormat implements Format {

  private static final String KEY = "xml";
  private static final Pattern BEGINNING =
      Pattern.compile(
          "^\\s*<(?:\\?xml\\s[^>]{0,200}\\?>|[\\p{L}_][\\p{L}\\p{N}_.:-]*(?:\\s[^<]*)?/?>)");

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public double fit(byte[] head, String name) {
    return BEGINNING.matcher(text(head)).find() ? 0.93 : 0;
  }

  /** UTF-16 is known by its mark; all else begins as ASCII does. */
  private static String text(byte[] head) {
    var length = Math.min(head.length, 2_000);
    var mark = length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
    var charset =
        mark == 0xFFFE
            ? StandardCharsets.UTF_16LE
            : mark == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    return new String(head, 0, length, charset).replace("\ufeff", "");
  }

  @Override
  public List<Found> find(SourceFile file) {
    var paths = XmlFile.paths(file);
    var found = new ArrayList<Found>();
    for (var path : paths) {
      var records = new XmlRecords(path.name());
      var survey = new Survey(file);
      XmlFile.each(file, records, survey);
      if (!survey.fields().isEmpty()) {
        var table = found(path, records, survey, paths.size() == 1);
        found.add(OldRecords.read(table, file.told()));
      }
    }
    if (found.isEmpty()) {
      throw new Problem(IngestCode.TABLE_MISSING, file.name());
    }
    return found;
  }

  private static Found found(
      XmlPaths.Found path, XmlRecords records, Survey survey, boolean alone) {
    var notes = new ArrayList<Note>();
    notes.add(new Note("recordsAt", List.of(path.name(), Long.toString(survey.records()))));
    if (!records.repeated().isEmpty()) {
      notes.add(new Note("repeatedJoined", List.of(String.join(", ", records.repeated()))));
    }
    var last = path.name().substring(path.name().lastIndexOf('/') + 1);
    var certainty = survey.records() == 1 ? 0.4 : alone ? 0.95 : 0.8;
    var place = new RecordTables.Place(KEY, path.name(), "UTF-8", last);
    return RecordTables.found(place, survey, certainty, notes);
  }

  @Override
  public Relation open(SourceFile file, TableSource source, Path work) {
    var records = new XmlRecords(source.sheet().orElse(""));
    return RecordTables.open(file, source, work, sink -> XmlFile.each(file, records, sink));
  }
}
