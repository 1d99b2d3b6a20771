package vn.phusa.collect.ingest.delimited;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Format;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.LongForm;
import vn.phusa.store.contract.Relation;

/** CSV, TSV and their relatives. */
@Component
final class DelimitedFormat implements Format {

  static final String KEY = "delimited";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public double fit(byte[] head, String name) {
    if (!TextLikeness.isText(head)) {
      return 0;
    }
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.matches(".*\\.(csv|tsv|tab|psv|txt|dat)(\\.gz)?") ? 0.8 : 0.4;
  }

  @Override
  public List<Found> find(SourceFile file) {
    return find(file, false);
  }

  @Override
  public List<Found> findThroughout(SourceFile file) {
    return find(file, true);
  }

  private static List<Found> find(SourceFile file, boolean throughout) {
    var encoding = TextDecoding.detect(file);
    var sample = Sample.of(file, encoding);
    if (sample.blank()) {
      throw new Problem(IngestCode.FILE_EMPTY, file.name());
    }
    var text = new Text(file, encoding, DialectDetection.detect(sample.lines()));
    var whole = throughout || file.size() <= Sample.WHOLE || !sample.regularTail(text.dialect());
    var width = new DialectScore(sample.lines(), text.dialect()).width();
    return found(text, whole ? wholeFile(text, width) : sampled(text, sample, width), whole);
  }

  private record Scanned(Scan scan, List<Segment> segments) {}

  private static Scanned wholeFile(Text text, int width) {
    try (var lines = text.lines(new Repairs())) {
      var scan = Scan.of(lines, text.dialect(), width);
      return new Scanned(scan, Segments.of(scan.runs(), text.dialect()));
    }
  }

  private static Scanned sampled(Text text, Sample sample, int width) {
    var scan = Scan.of(sample.head().iterator(), text.dialect(), width);
    return new Scanned(scan, Segments.of(scan.runs(), text.dialect()));
  }

  private static List<Found> found(Text text, Scanned scanned, boolean whole) {
    var segments = scanned.segments();
    if (segments.isEmpty()) {
      throw new Problem(IngestCode.TABLE_MISSING, text.file().name());
    }
    var order = new ArrayList<>(segments);
    order.sort(Comparator.comparingLong((Segment s) -> s.rows() * s.width()).reversed());
    var found = new ArrayList<Found>();
    for (var segment : order) {
      var last = segment == segments.getLast();
      found.add(new TableFinding(text, scanned.scan(), whole, segment, last).found());
    }
    return LongForm.beside(found);
  }

  @Override
  public Relation open(SourceFile file, TableSource source, Path work) {
    var wide = read(file, source.wide(), work);
    return source.shape().melt().map(melt -> LongForm.of(wide, melt)).orElse(wide);
  }

  private static Relation read(SourceFile file, TableSource source, Path work) {
    if (source.plain()) {
      return PlainRelation.of(file, source);
    }
    var detected = TextDecoding.detect(file);
    var charset = Charset.forName(source.charset());
    var encoding = detected.charset().equals(charset) ? detected : new TextEncoding(charset, 0, 1);
    return CleanCopy.write(new Text(file, encoding, BodyReader.dialectOf(source)), source, work);
  }
}
