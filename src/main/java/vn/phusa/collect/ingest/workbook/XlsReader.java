package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.BookReader;

/** XLS of Excel 97 to 2003; says what other files of this kind are. */
@Component
final class XlsReader implements BookReader {

  @Override
  public double fit(byte[] head) {
    return Magic.ole(head) ? 0.9 : 0;
  }

  @Override
  public Book open(SourceFile file) throws IOException {
    if (Files.size(file.path()) > Limits.XLS) {
      throw new Problem(IngestCode.FILE_TOO_LARGE, file.name(), Limits.XLS >> 20);
    }
    var files = new POIFSFileSystem(file.path().toFile(), true);
    try {
      check(files, file);
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

  private static void check(POIFSFileSystem files, SourceFile file) {
    var root = files.getRoot();
    if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
      throw new Problem(IngestCode.FILE_ENCRYPTED, file.name());
    }
    if (List.of("Workbook", "Book").stream().noneMatch(root::hasEntryCaseInsensitive)) {
      var word = root.hasEntryCaseInsensitive("WordDocument");
      throw new Problem(IngestCode.FORMAT_UNKNOWN, file.name(), word ? "DOC" : "OLE2");
    }
  }
}
