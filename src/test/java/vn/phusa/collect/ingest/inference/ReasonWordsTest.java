package vn.phusa.collect.ingest.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every note and reason that the code names has its words, and no words are left over. */
class ReasonWordsTest {

  private static final Path CODE = Path.of("src/main/java/vn/phusa/collect/ingest");
  private static final Pattern KEY =
      Pattern.compile(
          "(?s)(?:note|Note|guess|code|mixed)\\((?:[^;\"]{0,80}?)\"([a-z]+[A-Z]\\w+|\\w+)\"");

  @Test
  void bothLanguagesHoldTheSameKeys() throws IOException {
    var vietnamese = words("ingest.properties");
    assertThat(words("ingest_en.properties")).isEqualTo(vietnamese).isNotEmpty();
  }

  @Test
  void everyReasonHasItsWords() throws IOException {
    var known =
        words("ingest.properties").stream()
            .filter(key -> key.startsWith("ingest.note.") || key.startsWith("ingest.reason."))
            .map(key -> key.substring(key.lastIndexOf('.') + 1))
            .collect(Collectors.toSet());
    var code = code(".*\\.java");
    assertThat(known).allMatch(key -> code.contains("\"" + key + "\""));
    assertThat(
            KEY.matcher(code(".*/(inference|records)/\\w+\\.java"))
                .results()
                .map(hit -> hit.group(1))
                .distinct()
                .toList())
        .isNotEmpty()
        .allMatch(known::contains);
  }

  private static String code(String files) throws IOException {
    try (var all = Files.walk(CODE)) {
      var text = new StringBuilder();
      for (var file : all.filter(path -> path.toString().matches(files)).toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    }
  }

  private static TreeSet<String> words(String name) throws IOException {
    var properties = new Properties();
    var path = Path.of("src/main/resources/words", name);
    try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }
}
