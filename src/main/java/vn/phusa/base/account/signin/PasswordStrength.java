package vn.phusa.base.account.signin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.phusa.base.account.inner.Person;

/**
 * Whether a password can be guessed: by words of many languages and leaked passwords, and by what
 * Vietnamese offices use (as NIST SP 800-63B, 3.1.1.2 asks for).
 */
@Component
class PasswordStrength {

  private static final List<String> LOCAL =
      List.of(
          "matkhau",
          "mậtkhẩu",
          "anhyeuem",
          "emyeuanh",
          "vietnam",
          "hanoi",
          "saigon",
          "quantri",
          "canbo",
          "phusa",
          "ubnd",
          "soyte",
          "xinchao",
          "khongbiet",
          "dulieu",
          "thongke",
          "chuyenvien",
          "vanphong",
          "tinhuy",
          "baomat",
          "dangnhap",
          "nguoidung",
          "truongphong",
          "giamdoc");

  /** Large: read when the first password is chosen. */
  private final Supplier<List<Dictionary>> usual =
      SingletonSupplier.of(ConfigurationBuilder::getDefaultDictionaries);

  boolean isGuessable(String password, Person person) {
    var estimate = new Nbvcxz(about(person)).estimate(password);
    return !estimate.isMinimumEntropyMet();
  }

  private Configuration about(Person person) {
    var own = new DictionaryBuilder().setDictionaryName("own").setExclusion(true);
    words(person).forEach(own::addWord);
    var known = new ArrayList<>(usual.get());
    known.add(own.createDictionary());
    return new ConfigurationBuilder().setDictionaries(known).createConfiguration();
  }

  private static Map<String, Integer> words(Person person) {
    var words = new HashMap<String, Integer>();
    LOCAL.forEach(word -> words.put(word, 1));
    words.put(person.id(), 0);
    for (var part : person.name().split("\\s+")) {
      words.put(part, 0);
    }
    return words;
  }
}
