package vn.phusa.collect.ingest.inner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands at the top of a further page, and what only looks like it. */
class PageHeadTest {

  private static final String MONTH = "Lao động ngày 01/01/2023 so với tháng trước";
  private static final String YEAR = "Lao động ngày 01/01/2023 so với năm 2022 (%)";

  private final PageHead head = new PageHead(List.of("Chỉ tiêu", "Chỉ tiêu (2)", MONTH, YEAR));

  @Test
  void takesTitleUnitAndHeaderInNearlyTheSameWords() {
    assertThat(taken("5. (Tiếp theo) Chỉ số sử dụng lao động", "", "", "")).isTrue();
    assertThat(taken("phân theo địa phương", "", "", "")).isTrue();
    assertThat(taken("", "", "", "")).isFalse();
    assertThat(taken("", "", "", "%")).isTrue();
    assertThat(taken("", "", "Lao động ngày 1/1/2023", "Lao động ngày 1/1/2023")).isTrue();
    assertThat(taken("", "", "so với tháng trước", "so với năm")).isTrue();
    assertThat(taken("", "", "", "2022 (%)")).isTrue();
    assertThat(taken("", "Đà Nẵng", "99.6", "98.0")).isFalse();
  }

  @Test
  void leavesThePartOfTheRowsThatThePageBeginsWith() {
    assertThat(taken("2. (TiÕp theo) Gi¸ trÞ s¶n xuÊt", "", "", "")).isTrue();
    assertThat(taken("", "Quảng Ninh", "", "")).isFalse();
    assertThat(taken("địa phương khác", "", "", "")).isFalse();
  }

  @Test
  void takesNothingButTheVeryHeaderWithoutSuchATitle() {
    assertThat(taken("phân theo địa phương", "", "", "")).isFalse();
    assertThat(taken("", "", "", "%")).isFalse();
    assertThat(taken("Hà Nội (tiếp theo)", "", "99.6", "98.0")).isFalse();
    assertThat(taken("", "", MONTH, YEAR)).isTrue();
  }

  private boolean taken(String... cells) {
    return head.takes(List.of(cells));
  }
}
