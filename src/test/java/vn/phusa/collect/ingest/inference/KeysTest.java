package vn.phusa.collect.ingest.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {

  @Test
  void prefersTheCodeToTheNameAndTheNameToTheOrdinal() {
    var keys =
        Tables.of("STT", "1", "2", "3")
            .with("Tên", "An", "Bình", "Chi")
            .with("Mã", "07", "08", "09")
            .propose()
            .keys();
    assertThat(keys).containsExactly(List.of("ma"), List.of("ten"), List.of("stt"));
  }

  @Test
  void joinsColumnsWhenNoneAloneNamesARow() {
    var proposal =
        Tables.of("Tỉnh", "A", "A", "B", "B")
            .with("Năm", "2020", "2021", "2020", "2021")
            .with("Giá trị", "1,5", "2,5", "3,5", "4,5")
            .propose();
    assertThat(proposal.keys()).containsExactly(List.of("tinh", "nam"));
    assertThat(proposal.columns().stream().map(c -> c.column().required()))
        .containsExactly(true, true, false);
  }

  @Test
  void findsNoKeyWhenRowsRepeat() {
    var proposal = Tables.of("Tỉnh", "A", "A").with("Năm", "2020", "2020").propose();
    assertThat(proposal.keys()).isEmpty();
    assertThat(proposal.columns()).noneMatch(c -> c.column().required());
  }

  @Test
  void neverNamesRowsByAmountsOrColumnsWithBlanks() {
    var proposal = Tables.of("Dân số", "10", "20", "30").with("Mã", "1", "", "3").propose();
    assertThat(proposal.keys()).isEmpty();
  }
}
