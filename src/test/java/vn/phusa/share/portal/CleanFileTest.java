package vn.phusa.share.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Grant;
import vn.phusa.base.access.Use;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.RunState;
import vn.phusa.share.portal.inner.RowFiles;
import vn.phusa.share.portal.inner.RowFormat;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.lake.Query;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.WholeHouse;

/** A clean file that comes in and leaves again as CSV is the same, to the sign. */
@WholeHouse
class CleanFileTest {

  private static final String CLEAN =
      """
      Mã,Ngày,Ngày ngắn,Giờ,Giờ ngắn,Lúc,Giá,Tỷ lệ,Đo,Số lớn,Mở cửa,Đạt,Ghi chú
      001,05/01/2024,5/1/2024,08:30,8:30,2024-01-05 08:30,12.50,0.5,1.0,12345678901234567890,Có,1,"a, b"
      002,31/12/2023,31/12/2023,23:05,23:05,2023-12-31 23:05,7.00,12.25,2.0000000001,98765432109876543210,Không,0,
      003,10/10/2024,10/10/2024,00:00,0:00,2024-10-10 00:00,0.10,3,1.25e-07,11111111111111111111,Có,1,"«""»"
      """;

  @Autowired Ingest ingest;
  @Autowired Catalog catalog;
  @Autowired Access access;
  @Autowired RowFiles files;

  @Test
  void comesOutAsItCame() throws IOException {
    load("thu.sach", CLEAN);
    assertThat(written("thu.sach", RowFormat.CSV)).isEqualTo("\ufeff" + CLEAN);
  }

  @Test
  void programsGetOneFormOfEverything() throws IOException {
    load("thu.sach-id", CLEAN);
    var out = new ByteArrayOutputStream();
    files.writeWithIds(grant("thu.sach-id"), Query.all(), out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith(
            "\ufeffma,ngay,ngay_ngan,gio,gio_ngan,luc,gia,ty_le,do,so_lon,mo_cua,dat,ghi_chu\n"
                + "001,2024-01-05,2024-01-05,08:30:00,08:30:00,2024-01-05T01:30:00Z,12.50,0.5,1.0,"
                + "12345678901234567890,true,true,\"a, b\"\n");
  }

  @Test
  void aWorkbookShowsAsManyDecimals() throws IOException {
    load("thu.so-le", "Mã,Giá\n001,12.50\n002,7.00\n");
    var out = new ByteArrayOutputStream();
    files.write(grant("thu.so-le"), Query.all(), RowFormat.XLSX, out);
    var content = new ByteArrayInputStream(out.toByteArray());
    try (var book = new ReadableWorkbook(content, new ReadingOptions(true, true))) {
      var price = book.getFirstSheet().read().get(1).getCell(1);
      assertThat(price.getDataFormatString()).isEqualTo("0.00#######");
      assertThat(price.asNumber()).isEqualByComparingTo("12.5");
    }
  }

  /** Decimals are always divided by a point: a comma divides the cells. */
  @Test
  void onlyTheDecimalSignIsTheUsualOne() throws IOException {
    load("thu.phay", "Mã;Giá\n001;1.234,50\n002;7,00\n");
    assertThat(written("thu.phay", RowFormat.CSV))
        .isEqualTo("\ufeffMã,Giá\n001,1234.50\n002,7.00\n");
  }

  private String written(String slug, RowFormat format) throws IOException {
    var out = new ByteArrayOutputStream();
    files.write(grant(slug), Query.all(), format, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Grant grant(String slug) {
    return access.grant(catalog.load(slug).subject(), Use.DOWNLOAD);
  }

  private void load(String slug, String content) {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    var file = ingest.receive("sach.csv", new ByteArrayInputStream(bytes), access.system());
    var wish =
        new DraftWish(
            slug, Optional.empty(), Optional.of("replace"), List.of(), Classification.OPEN);
    var started =
        ingest.start(ingest.draft(file, ingest.propose(file).getFirst(), wish), access.system());
    var run = Eventually.until(() -> ingest.run(started.id()), now -> now.state().isAtRest());
    assertThat(run.state()).isEqualTo(RunState.COMMITTED);
    assertThat(run.counts().quarantined()).isZero();
  }
}
