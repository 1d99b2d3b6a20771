package vn.phusa.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bundles: complete in both languages, and telling the time of Vietnam. */
class WordsTest {

  private static final Path BUNDLES = Path.of("src/main/resources/words");
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern USED =
      Pattern.compile("(words\\.of|frame\\.say)\\(\"([a-zA-Z0-9.-]*[a-zA-Z0-9])\"");

  @Test
  void tellsMomentsInVietnameseTime() {
    var evening = Date.from(Instant.parse("2026-11-28T20:30:00Z"));
    assertThat(Words.in(Words.VIETNAMESE).of("ingest.moment", evening))
        .isEqualTo("29/11/2026 03:30");
    assertThat(Words.in(Words.VIETNAMESE).of("catalog.date", evening)).isEqualTo("29/11/2026");
  }

  @Test
  void findsNothingForAKeyThatThereIsNot() {
    var words = Words.in(Locale.ENGLISH);
    assertThat(words.find("shell.act.lake.read")).contains("Read data");
    assertThat(words.find("shell.act.never.done")).isEmpty();
  }

  @Test
  void holdsTheSameKeysInBothLanguages() {
    var bundles = files(BUNDLES, "[a-z]+\\.properties");
    assertThat(bundles).hasSizeGreaterThan(8);
    for (var bundle : bundles) {
      var name = bundle.getFileName().toString().replace(".properties", "");
      var english = keys(BUNDLES.resolve(name + "_en.properties"));
      assertThat(english).as(name).isEqualTo(keys(bundle));
    }
  }

  @Test
  void holdsEveryKeyThatATemplateNames() {
    var known =
        files(BUNDLES, "[a-z]+\\.properties").stream()
            .flatMap(bundle -> keys(bundle).stream())
            .collect(Collectors.toSet());
    for (var template : files(TEMPLATES, ".*\\.jte")) {
      for (var use : USED.matcher(text(template)).results().toList()) {
        var key = use.group(1).equals("frame.say") ? "shell." + use.group(2) : use.group(2);
        assertThat(known).as("%s in %s", key, template).contains(key);
      }
    }
  }

  private static Set<String> keys(Path bundle) {
    var words = new Properties();
    try (var reader = Files.newBufferedReader(bundle)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.stringPropertyNames();
  }

  private static List<Path> files(Path folder, String name) {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.getFileName().toString().matches(name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
