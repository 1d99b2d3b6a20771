package vn.phusa.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlugTest {

  @Test
  void makesAddressesFromNames() {
    assertThat(Slug.of("Sở Y tế")).isEqualTo("so-y-te");
    assertThat(Slug.of("  Sở Văn hóa, Thể thao và Du lịch "))
        .isEqualTo("so-van-hoa-the-thao-va-du-lich");
    assertThat(Slug.of("…")).isEmpty();
  }

  @Test
  void makesColumnIdsFromLabels() {
    assertThat(Slug.column("Diện tích (ha)")).isEqualTo("dien_tich_ha");
    assertThat(Slug.column("Diện tích (m²)")).isEqualTo("dien_tich_m2");
    assertThat(Slug.column("2024")).isEqualTo("c_2024");
    assertThat(Slug.column("Tỷ lệ\n(%)")).isEqualTo("ty_le");
  }

  @Test
  void takesCamelCaseApart() {
    assertThat(Slug.column("nhietDoTrungBinh")).isEqualTo("nhiet_do_trung_binh");
    assertThat(Slug.column("ProductType")).isEqualTo("product_type");
    assertThat(Slug.column("GDPBinhQuan")).isEqualTo("gdp_binh_quan");
    assertThat(Slug.column("maSoID")).isEqualTo("ma_so_id");
    assertThat(Slug.column("diệnTíchĐấtHa")).isEqualTo("dien_tich_dat_ha");
    assertThat(Slug.columns(List.of("PRODUCTID", "GDPs", "pH", "kWh", "PM2.5", "Tỷ VNĐ")))
        .containsExactly("productid", "gdps", "ph", "kwh", "pm2_5", "ty_vnd");
  }

  @Test
  void cutsLongLabelsAtAWord() {
    var id = Slug.column("Tổng số giường bệnh của các cơ sở khám chữa bệnh do địa phương quản lý");
    assertThat(id).isEqualTo("tong_so_giuong_benh_cua_cac_co_so_kham_chua_benh_do_dia");
  }

  @Test
  void namesEmptyAndRepeatedLabels() {
    assertThat(Slug.columns(List.of("x", "X", "", "x 2", " ")))
        .containsExactly("x", "x_3", "cot_3", "x_2", "cot_5");
    assertThat(Slug.columns(List.of("x", "x"))).containsExactly("x", "x_2");
  }

  @Test
  void givesSafeAndDifferentIdsForAnyLabels() {
    var random = new Random(1);
    for (var round = 0; round < 200; round++) {
      var labels = IntStream.range(0, 20).mapToObj(i -> label(random)).toList();
      var ids = Slug.columns(labels);
      assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(labels);
      assertThat(ids).allMatch(id -> id.matches("[a-z][a-z0-9_]{0,59}"), labels.toString());
    }
  }

  private static String label(Random random) {
    var signs = "aĐ2_ ()%ế\u0301Ω\n";
    var length = random.nextInt(4) * random.nextInt(30);
    return random
        .ints(length, 0, signs.length())
        .collect(
            StringBuilder::new, (text, i) -> text.append(signs.charAt(i)), StringBuilder::append)
        .toString();
  }
}
