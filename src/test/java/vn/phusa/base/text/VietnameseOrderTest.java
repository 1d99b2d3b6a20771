package vn.phusa.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {

  @Test
  void sortsLettersAsTheAlphabetDoes() {
    sorts(
        List.of(
            "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "v", "x",
            "y"));
  }

  @Test
  void sortsTonesAfterLetters() {
    sorts(List.of("ma", "mà", "mả", "mã", "má", "mạ", "man", "màn", "mă"));
  }

  @Test
  void sortsPlaceNamesWithoutRegardToCase() {
    sorts(
        List.of(
            "An Giang",
            "Bạc Liêu",
            "bến tre",
            "Bến Tre",
            "Cà Mau",
            "Cần Thơ",
            "Dầu Tiếng",
            "Đà Nẵng",
            "Hà Nội"));
  }

  @Test
  void countsFiguresByValue() {
    sorts(List.of("Phường 2", "Phường 10", "Phường An Hội"));
  }

  private static void sorts(List<String> sorted) {
    var mixed = new ArrayList<>(sorted);
    Collections.shuffle(mixed, new Random(4));
    mixed.sort(VietnameseOrder.comparator());
    assertThat(mixed).isEqualTo(sorted);
  }
}
