package vn.phusa.collect.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.collect.ingest.inner.Tab;

class HtmlReaderTest {

  private static final String TABLE =
      """
      <h2>Dân số theo xã</h2><p>Đơn vị tính: người</p>
      <table><caption>Bảng 1</caption>
      <tr><th rowspan=2>Xã<th colspan=2>Dân số</tr><tr><th>Nam<th>Nữ</tr>
      <tr><td>An&nbsp;Bình<td>1.200<td x:num="1300.5">1.301</tr></table>
      """;

  @TempDir Path folder;

  private final HtmlReader reader = new HtmlReader();

  @Test
  void readsTheTableWithWhatStandsAboveItAndItsMergedCells() throws IOException {
    var page = "<!DOCTYPE html><meta charset=utf-8><body>" + TABLE;
    var bytes = page.getBytes(StandardCharsets.UTF_8);
    assertThat(Documents.read(reader, folder, bytes))
        .containsExactly(
            List.of(
                "1: Dân số theo xã",
                "2: Đơn vị tính: người",
                "3: Bảng 1",
                "4: Xã | Dân số",
                "5:  | Nam | Nữ",
                "6: An Bình | 1.200 | 1300.5"));
    try (var book = reader.open(Documents.file(folder, bytes))) {
      assertThat(book.tabs().getFirst().spans())
          .containsExactly(new Tab.Span(4, 5, 0, 0), new Tab.Span(4, 4, 1, 2));
    }
  }

  @Test
  void framesOfAPageAreNoTables() throws IOException {
    var page = "<html><table><tr><td>thực đơn<td>" + TABLE + "</table><table><tr><td>một ô</table>";
    assertThat(Documents.read(reader, folder, page.getBytes(StandardCharsets.UTF_8))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1258", "UTF-16"})
  void readsTheEncodingThatThePageNames(String charset) throws IOException {
    var text =
        charset.equals("windows-1258")
            ? "Bắc Kạn".replace("ạ", "a\u0323").replace("ắ", "ă\u0301")
            : "Bắc Kạn";
    var page =
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\"></head><table><tr><td>%s<td>1<tr><td>b<td>2</table>"
            .formatted(charset, text);
    var read = Documents.read(reader, folder, page.getBytes(Charset.forName(charset)));
    assertThat(java.text.Normalizer.normalize(read.toString(), java.text.Normalizer.Form.NFC))
        .contains("Bắc Kạn | 1");
  }

  /** What no encoding is named for is handed on, for old Vietnamese encodings to be recognised. */
  @Test
  void keepsTheBytesOfAPageThatNamesNoEncoding() throws IOException {
    var old = LegacyEncoding.TCVN3.encode("Huyện Mỏ Cày");
    var page = "<table><tr><td>" + old + "<td>1<tr><td>b<td>2</table>";
    assertThat(Documents.read(reader, folder, page.getBytes("windows-1252")).toString())
        .contains(old);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
        "\n <!-- x --><!DOCTYPE HTML><html>",
        "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html>",
        "<table border=1>",
        "<meta charset=utf-8><table>",
        "\ufeff<TABLE>"
      })
  void knowsAPageByItsBeginning(String beginning) {
    assertThat(reader.fit(beginning.getBytes(StandardCharsets.UTF_8))).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<xml><table/>", "tên,<table>", "<records>", "{\"a\":\"<html>\"}", ""})
  void knowsWhatIsNoPage(String beginning) {
    assertThat(reader.fit(beginning.getBytes(StandardCharsets.UTF_8))).isZero();
  }

  @Test
  void spansBeyondAllMeasureAreCut() throws IOException {
    var page =
        "<table><tr><td colspan=99999 rowspan=99999>a<td>b<tr><td>c<td>d<tr><td colspan=-1>e</table>";
    assertThat(Documents.read(reader, folder, page.getBytes(StandardCharsets.UTF_8)).getFirst())
        .hasSize(3);
  }
}
