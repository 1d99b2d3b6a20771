package vn.phusa.store.catalog.postgres;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.phusa.base.text.Words;
import vn.phusa.store.catalog.Sector;

/** The sectors of public life: keys and icons here, names in the words. */
final class Sectors {

  private static final Map<String, String> ICONS =
      Map.ofEntries(
          Map.entry("cong-nghiep", "building-factory-2"),
          Map.entry("dan-so-lao-dong", "users"),
          Map.entry("dat-dai-xay-dung", "building-community"),
          Map.entry("du-lich-van-hoa", "building-pavilion"),
          Map.entry("giao-duc", "school"),
          Map.entry("giao-thong", "road"),
          Map.entry("hanh-chinh-cong", "building-bank"),
          Map.entry("khoa-hoc-cong-nghe", "cpu"),
          Map.entry("kinh-te", "chart-line"),
          Map.entry("moi-truong", "leaf"),
          Map.entry("nang-luong", "bolt"),
          Map.entry("nong-nghiep", "plant-2"),
          Map.entry("tai-chinh", "coins"),
          Map.entry("thuong-mai", "shopping-cart"),
          Map.entry("tu-phap-an-ninh", "scale"),
          Map.entry("xa-hoi", "heart-handshake"),
          Map.entry("y-te", "stethoscope"));

  private static final List<Sector> ALL =
      ICONS.entrySet().stream().map(Sectors::named).sorted(byVietnameseName()).toList();

  private Sectors() {}

  static List<Sector> all() {
    return ALL;
  }

  static boolean holds(String key) {
    return ICONS.containsKey(key);
  }

  private static Sector named(Map.Entry<String, String> sector) {
    var word = "catalog.sector." + sector.getKey();
    return new Sector(
        sector.getKey(),
        Words.in(Words.VIETNAMESE).of(word),
        Words.in(Locale.ENGLISH).of(word),
        sector.getValue());
  }

  private static Comparator<Sector> byVietnameseName() {
    return Comparator.comparing(Sector::vietnamese, Collator.getInstance(Words.VIETNAMESE));
  }
}
