package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Format;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Layout;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.Told;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.BookReader;
import vn.phusa.collect.ingest.inner.LongForm;
import vn.phusa.store.contract.Relation;

/**
 * Reads whatever has cells on sheets or in tables: workbooks, documents, pages. Kinds that are not
 * read and locked files are told what would be right.
 */
@Component
class WorkbookFormat implements Format {

  private static final String KEY = "workbook";

  private final Layout layout;
  private final Books books;

  WorkbookFormat(Layout layout, List<BookReader> readers) {
    this.layout = layout;
    this.books = new Books(readers);
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public double fit(byte[] head, String name) {
    if (!Magic.zip(head)) {
      return books.fit(head);
    }
    return Magic.office(head) ? 0.95 : 0.5;
  }

  @Override
  public List<Found> find(SourceFile file) {
    var found = books.use(file, book -> find(book, file.told()));
    if (found.isEmpty()) {
      throw new Problem(IngestCode.TABLE_MISSING, file.name());
    }
    return found;
  }

  private List<Found> find(Book book, Told told) throws IOException {
    var offers = new Offers(KEY);
    for (var tab : book.tabs()) {
      var gathering = new Gathering(tab);
      var old = OldText.of(book, tab, told);
      book.read(tab, old.before(gathering));
      if (!gathering.empty()) {
        offers.add(tab, gathering, old, layout.regions(gathering.grid()));
      }
    }
    return LongForm.beside(offers.ranked());
  }

  @Override
  public Relation open(SourceFile file, TableSource source, Path work) {
    var wide = read(file, source.wide(), work);
    return source.shape().melt().map(melt -> LongForm.of(wide, melt)).orElse(wide);
  }

  private Relation read(SourceFile file, TableSource source, Path work) {
    var clean = work.resolve("sheet-" + UUID.randomUUID() + ".csv");
    return books.use(
        file,
        book -> {
          write(book, file, source, clean);
          return CleanRelation.of(clean, source.headers());
        });
  }

  private static void write(Book book, SourceFile file, TableSource source, Path clean)
      throws IOException {
    var tab =
        book.tabs().stream()
            .filter(each -> each.name().equals(source.sheet().orElse("")))
            .findFirst()
            .orElseThrow(() -> new Problem(IngestCode.TABLE_MISSING, file.name()));
    try (var rows = new CleanFile(clean, source, tab.spans())) {
      var decoded =
          source.charset().equals(Offers.UNICODE)
              ? rows
              : OldText.of(book, tab, file.told()).before(rows);
      book.read(tab, decoded);
    }
  }
}
