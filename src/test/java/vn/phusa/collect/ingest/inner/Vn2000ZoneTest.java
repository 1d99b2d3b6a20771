package vn.phusa.collect.ingest.inner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Vn2000ZoneTest {

  @Test
  void everyProvinceHasOneZone() {
    var provinces =
        Vn2000Zone.all().stream().map(Vn2000Zone::province).filter(name -> !name.isEmpty());
    assertThat(provinces).hasSize(63).doesNotHaveDuplicates().contains("Thừa Thiên Huế", "Hà Nội");
  }

  @Test
  void oneMeridianHasOneCode() {
    assertThat(Vn2000Zone.codes()).hasSize(18).containsEntry(105.75, 9210);
    assertThat(Vn2000Zone.codes().values()).doesNotHaveDuplicates();
    assertThat(Vn2000Zone.all())
        .allSatisfy(
            zone -> assertThat(Vn2000Zone.codes()).containsEntry(zone.meridian(), zone.epsg()));
  }

  @Test
  void isWrittenAsOnAMap() {
    assertThat(Vn2000Zone.written(105.75)).isEqualTo("105°45′");
    assertThat(Vn2000Zone.written(108)).isEqualTo("108°00′");
  }
}
