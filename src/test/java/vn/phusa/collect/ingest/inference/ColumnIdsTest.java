package vn.phusa.collect.ingest.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnIdsTest {

  @Test
  void takesTheLastPartWhereItIsEnough() {
    assertThat(ColumnIds.of(List.of("Xã", "Dân số > Nam", "Dân số > Nữ")))
        .containsExactly("xa", "nam", "nu");
  }

  @Test
  void takesMoreOfThePathWhereTheLastPartIsInTwo() {
    assertThat(ColumnIds.of(List.of("2015 > Thành thị > Nam", "2015 > Nông thôn > Nam", "Nữ")))
        .containsExactly("thanh_thi_nam", "nong_thon_nam", "nu");
  }

  @Test
  void keepsTheNameOfAColumnThatHasNoPathForItself() {
    assertThat(ColumnIds.of(List.of("Nam", "Dân số > Nam"))).containsExactly("nam", "dan_so_nam");
  }

  @Test
  void numbersWhatIsTheSameThroughout() {
    assertThat(ColumnIds.of(List.of("A > B", "A > B", "%", "A > %")))
        .containsExactly("a_b", "a_b_2", "cot_3", "a");
  }
}
