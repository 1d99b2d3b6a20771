package vn.phusa.app.shell.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What people search for: words that many datasets have, a dataset that one has in mind, words with
 * typing errors, words that nobody knows, narrowed by a facet, turned to a further page.
 */
final class SearchMix {

  private static final List<String> COMMON =
      List.of(
          "dân số", "benh vien", "xã", "so lieu", "năm 2019", "du lich", "Hộ ngheo", "ngan sach");
  private static final List<String> SUBJECTS =
      List.of("dân số", "benh vien", "san luong lua", "Xâm nhập mặn", "khach du lich");
  private static final List<String> MISTYPED =
      List.of("dann so", "benh vienn", "san luonk lua", "xam nhap mn", "khach du lihc");
  private static final List<String> SECTORS = List.of("y-te", "giao-duc", "nong-nghiep", "xa-hoi");
  private static final int KINDS = 10;
  private static final int COMMUNES = 3321;
  private static final int SPREAD = 37;

  private SearchMix() {}

  /** The parameters of the n-th search. */
  static String of(int n) {
    var number = Math.floorMod(n * SPREAD, COMMUNES);
    return switch (n % KINDS) {
      case 0, 1 -> text(pick(COMMON, n / KINDS));
      case 2, 3, 4 -> text(pick(SUBJECTS, n) + " xã số " + number);
      case 5 -> text(pick(SUBJECTS, n) + " " + number + " " + (2000 + number % 27));
      case 6 -> text(pick(MISTYPED, n / KINDS) + " " + number);
      case 7 -> text("khongco" + number);
      case 8 -> text(pick(SUBJECTS, n / KINDS)) + "&sector=" + pick(SECTORS, number);
      default -> text(n / KINDS % 2 == 0 ? "" : pick(COMMON, number)) + "&page=" + number % 9;
    };
  }

  private static String pick(List<String> words, int n) {
    return words.get(n % words.size());
  }

  private static String text(String words) {
    return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
