package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.BookReader;
import vn.phusa.collect.ingest.inner.CompoundKind;

/** XLS of Excel 97 to 2003. */
@Component
final class XlsReader implements BookReader {

  @Override
  public double fit(byte[] head) {
    return 0;
  }

  @Override
  public Optional<CompoundKind> compound() {
    return Optional.of(CompoundKind.XLS);
  }

  @Override
  public Book open(SourceFile file) throws IOException {
    var files = new POIFSFileSystem(file.path().toFile(), true);
    try {
      return new XlsBook(files);
    } catch (EncryptedDocumentException locked) {
      files.close();
      throw new Problem(locked, IngestCode.FILE_ENCRYPTED, file.name());
    } catch (OldExcelFormatException old) {
      files.close();
      throw new Problem(old, IngestCode.FORMAT_UNKNOWN, file.name(), "Excel 5/95");
    } catch (IOException | RuntimeException broken) {
      files.close();
      throw broken;
    }
  }
}
