package vn.phusa.refine.quality.personal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.phusa.base.text.Fold;
import vn.phusa.refine.quality.PersonalKind;

/**
 * What the name of a column says of its values: words of the label and of the id, without
 * diacritics, each between blanks.
 */
record HeaderWords(String words) {

  private static final Map<PersonalKind, List<String>> CUES =
      Map.of(
          PersonalKind.CITIZEN_NUMBER,
          phrases(
              "cccd, can cuoc, dinh danh, cmnd, cmt, chung minh, citizen id, national id, so dddcn"),
          PersonalKind.HEALTH_CARD,
          phrases("bhyt, bao hiem y te, the bhyt, health card, health insurance"),
          PersonalKind.TAX_CODE,
          phrases("mst, ma so thue, ma thue, masothue, tax code, tax id, ma so doanh nghiep"),
          PersonalKind.EMAIL,
          phrases("email, e mail, mail, thu dien tu, hop thu"),
          PersonalKind.PHONE,
          phrases("sdt, dien thoai, so dt, di dong, phone, mobile, hotline, lien he, tel"),
          PersonalKind.BANK_ACCOUNT,
          phrases("stk, tai khoan, so tk, bank account, account no, iban"),
          PersonalKind.NAME,
          phrases(
              "ho ten, ho va ten, hoten, ten nguoi, ten chu ho, chu ho, ten benh nhan, benh nhan, ho"
                  + " dem, nguoi dai dien, nguoi nop, nguoi ky, full name, person name, chu so huu,"
                  + " ten hoc sinh, hoc sinh, nguoi lao dong, can bo, giao vien, ten chu co so"),
          PersonalKind.BIRTH_DATE,
          phrases("ngay sinh, nam sinh, sinh ngay, ngaysinh, birth, birthday, dob, date of birth"),
          PersonalKind.ADDRESS,
          phrases(
              "dia chi, noi o, thuong tru, tam tru, cho o, cu tru, noi cu tru, ho khau, address, que"
                  + " quan, noi sinh"));

  /** Places and bodies are called after people. */
  private static final List<String> THINGS =
      phrases(
          "duong, pho, tuyen, truong, cong ty, doanh nghiep, don vi, co quan, to chuc, xa, phuong, tinh,"
              + " huyen, san pham, hang hoa, benh vien, tram, cho, cau, song, cong trinh, du an, le hoi, di"
              + " tich, khu, thon, ap, nhan hieu, ten goi, loai");

  private static final List<String> ROOMS_OF_BODIES =
      phrases(
          "tru so, cong ty, doanh nghiep, don vi, co quan, to chuc, benh vien, truong, co so kinh doanh,"
              + " cua hang");

  static HeaderWords of(String label, String id) {
    var text = Fold.fold(label) + " | " + Fold.fold(id);
    return new HeaderWords(" " + text.replaceAll("[^a-z0-9|]+", " ") + " ");
  }

  boolean say(PersonalKind kind) {
    return holds(CUES.getOrDefault(kind, List.of()));
  }

  /** The column speaks of something that is no person. */
  boolean sayThing() {
    return holds(THINGS) && !say(PersonalKind.NAME);
  }

  boolean sayBody() {
    return holds(ROOMS_OF_BODIES);
  }

  private boolean holds(List<String> phrases) {
    return phrases.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
  }

  private static List<String> phrases(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).toList();
  }
}
