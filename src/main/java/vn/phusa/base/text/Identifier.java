package vn.phusa.base.text;

import java.time.Year;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers and addresses that stand for a person or an enterprise, and how they are written. */
public enum Identifier {
  /**
   * Citizen number of 12 figures: province of the registration of birth (the list before July
   * 2025), century and sex, year, six figures; no check digit (Luật Căn cước 26/2023/QH15 Điều 12,
   * TT 07/2016/TT-BCA Điều 7).
   */
  CITIZEN_NUMBER {
    @Override
    boolean fitsBare(String bare) {
      return CITIZEN.matcher(bare).matches() && PROVINCES.contains(bare.substring(1, 3));
    }
  },
  /**
   * Tax code of 10 figures, the last one a check digit, or 13 for a branch: 10 − (Σ weight · figure
   * mod 11), with the weights 31, 29, 23, 19, 17, 13, 7, 5, 3.
   */
  TAX_CODE {
    @Override
    boolean fitsBare(String bare) {
      return TAX.matcher(bare).matches() && isChecked(bare);
    }
  },
  /**
   * Health insurance card of 15 characters: object, level, province, ten figures of the insured
   * person (TT 30/2020/TT-BYT Điều 10).
   */
  HEALTH_CARD {
    @Override
    boolean fitsBare(String bare) {
      return CARD.matcher(bare).matches();
    }
  },
  /** Mobile telephone number within Vietnam, also with 84 in front. */
  MOBILE_NUMBER {
    @Override
    boolean fitsBare(String bare) {
      return MOBILE.matcher(bare).matches();
    }
  },
  /** E-mail address of the usual form. */
  EMAIL {
    @Override
    boolean fitsBare(String bare) {
      return MAIL.matcher(bare).matches();
    }
  };

  private static final Pattern CITIZEN = Pattern.compile("0\\d{2}[0-3]\\d{8}");
  private static final Pattern TAX = Pattern.compile("\\d{10}(\\d{3})?");
  private static final Pattern CARD = Pattern.compile("[A-Z]{2}[1-5]\\d{12}");
  private static final Pattern MOBILE =
      Pattern.compile("(\\+?84|0)(3[2-9]|5[2689]|7[06-9]|8[1-9]|9\\d)\\d{7}");
  private static final Pattern MAIL =
      Pattern.compile("[\\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,5}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-()\\u00a0]+");
  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
  private static final Set<String> PROVINCES =
      Arrays.stream(
              ("01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42"
                      + " 44 45 46 48 49 51 52 54 56 58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83"
                      + " 84 86 87 89 91 92 93 94 95 96")
                  .split(" "))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Whether a text is such an identifier; blanks, dots and dashes between its parts do not count.
   */
  public boolean fits(String text) {
    return fitsBare(this == EMAIL ? text.strip() : bare(text));
  }

  abstract boolean fitsBare(String bare);

  /** The year of birth that a citizen number names; empty for any other text. */
  public static Optional<Year> birthYear(String text) {
    var bare = bare(text);
    if (!CITIZEN_NUMBER.fitsBare(bare)) {
      return Optional.empty();
    }
    var century = bare.charAt(3) < '2' ? 1900 : 2000;
    return Optional.of(Year.of(century + Integer.parseInt(bare.substring(4, 6))));
  }

  private static String bare(String text) {
    return BETWEEN.matcher(text).replaceAll("");
  }

  private static boolean isChecked(String figures) {
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (figures.charAt(i) - '0');
    }
    return 10 - sum % 11 == figures.charAt(9) - '0';
  }
}
