package vn.phusa.refine.quality.personal;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.phusa.base.text.Fold;
import vn.phusa.base.text.Identifier;
import vn.phusa.base.text.Nfc;
import vn.phusa.refine.quality.PersonalKind;

/** Whether one value has the form of a kind of personal data; a form alone proves nothing. */
final class Forms {

  /** Family names that cover about 99 in 100 people, without diacritics. */
  private static final Set<String> FAMILIES =
      words(
          "nguyen tran le pham hoang huynh vu vo phan truong bui dang do ngo ho duong dinh doan lam mai"
              + " trinh dao cao ly ha luong luu thai chau ta phung to vuong van tong quach kieu la luc"
              + " nghiem thach bach ton trieu mac dam khuc nong be vi ma chu giang hua kim lo quang than"
              + " cu diep hong long tang thi tieu uong vien ung au an banh");

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}']*([ -]\\p{L}[\\p{L}']*){1,5}");

  /** A name in which every word begins with a capital, or all letters are capitals. */
  private static final Pattern CAPITALS = Pattern.compile("(\\p{Lu}[\\p{L}']*[ -]?){2,6}");

  private static final Pattern ACCOUNT = Pattern.compile("\\d{6,19}");
  private static final Pattern DAY =
      Pattern.compile(
          "(0?[1-9]|[12]\\d|3[01])[/.-](0?[1-9]|1[0-2])[/.-](19|20)\\d\\d|(19|20)\\d\\d-\\d\\d-\\d\\d.*|(19|20)\\d\\d");
  private static final Pattern PLACE =
      Pattern.compile(
          ".*\\b(so nha|so \\d|duong|pho|ngo|ngach|hem|kiet|thon|ap|to dan pho|to \\d|khu pho|khoi|xom|ban"
              + "|buon)\\b.*");
  private static final Pattern LEVEL =
      Pattern.compile(".*\\b(xa|phuong|thi tran|quan|huyen|thi xa|thanh pho|tp|tinh|p|q|tt)\\b.*");

  private Forms() {}

  /**
   * @param number the column is of numbers, which lose the zero they begin with
   */
  static boolean fits(PersonalKind kind, String value, boolean number) {
    var text = Nfc.of(value).strip();
    return switch (kind) {
      case CITIZEN_NUMBER -> figures(Identifier.CITIZEN_NUMBER, text, number);
      case HEALTH_CARD -> Identifier.HEALTH_CARD.fits(text);
      case TAX_CODE -> figures(Identifier.TAX_CODE, text, number);
      case EMAIL -> Identifier.EMAIL.fits(text);
      case PHONE -> figures(Identifier.MOBILE_NUMBER, text, number);
      case BANK_ACCOUNT -> ACCOUNT.matcher(text.replace(" ", "")).matches();
      case NAME -> isName(text);
      case BIRTH_DATE -> DAY.matcher(text).matches();
      case ADDRESS -> isAddress(text);
    };
  }

  private static boolean figures(Identifier identifier, String text, boolean number) {
    return identifier.fits(text) || number && identifier.fits("0" + text);
  }

  private static boolean isName(String text) {
    if (!NAME.matcher(text).matches() || !CAPITALS.matcher(text).matches()) {
      return false;
    }
    var first = Fold.fold(text).split("[ -]", 2)[0];
    return FAMILIES.contains(first);
  }

  private static boolean isAddress(String text) {
    var folded = Fold.fold(text);
    var parts = folded.split(",").length;
    return PLACE.matcher(folded).matches() && (parts > 1 || LEVEL.matcher(folded).matches())
        || parts > 2 && LEVEL.matcher(folded).matches();
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
