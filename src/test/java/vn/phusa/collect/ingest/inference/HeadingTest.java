package vn.phusa.collect.ingest.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Số vốn (Tỷ đồng)|Số vốn|Tỷ đồng",
        "Thực hiện (Tỷ đồng) > Tháng 3 năm 2008|Thực hiện > Tháng 3 năm 2008|Tỷ đồng",
        "So với cùng kỳ (%) > Lượng|So với cùng kỳ > Lượng|%",
        "Lao động (Người) bình quân|Lao động bình quân|Người",
        "Năm 2023 (Tỷ đồng) > Cơ cấu (%)|Năm 2023 > Cơ cấu|%",
        "Diện tích > Nghìn ha|Diện tích|Nghìn ha",
        "Qty > kg|Qty|kg",
        "Giá trị, ĐVT: tỷ đồng|Giá trị|tỷ đồng"
      })
  void movesTheUnitOutOfTheName(String source, String label, String unit) {
    var heading = Heading.of(source);
    assertThat(heading.label()).isEqualTo(label);
    assertThat(heading.unit()).contains(unit);
    assertThat(heading.source()).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource({
    "Than đá (than sạch)",
    "Chia ra > Xã",
    "Lao > động",
    "Kỳ gốc (2005)",
    "(Tỷ đồng)",
    "Lượng và trị giá (Nghìn tấn; triệu USD)"
  })
  void leavesNamesAsTheyAre(String source) {
    assertThat(Heading.of(source).label()).isEqualTo(source);
    assertThat(Heading.of(source).unit()).isEmpty();
  }

  @Test
  void takesNoneOfTwoUnits() {
    assertThat(Heading.of("Nhập khẩu (Nghìn tấn, triệu USD)").unit()).isEmpty();
  }
}
