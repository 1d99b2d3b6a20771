package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.util.Optional;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.BookReader;
import vn.phusa.collect.ingest.inner.CompoundKind;

/** Word documents of 1997 to 2003 (DOC): the tables in their text. */
@Component
final class DocReader implements BookReader {

  @Override
  public double fit(byte[] head) {
    return 0;
  }

  @Override
  public Optional<CompoundKind> compound() {
    return Optional.of(CompoundKind.DOC);
  }

  @Override
  public Book open(SourceFile file) throws IOException {
    try (var files = new POIFSFileSystem(file.path().toFile(), true);
        var document = new HWPFDocument(files)) {
      return new GridBook(new DocTables(document.getRange(), file.name()).all());
    } catch (OldFileFormatException old) {
      throw new Problem(old, IngestCode.FORMAT_UNKNOWN, file.name(), "Word 6/95");
    }
  }
}
