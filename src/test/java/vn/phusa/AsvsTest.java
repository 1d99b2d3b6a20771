package vn.phusa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The checklist in {@code docs/security/asvs.md} is whole, and each test that it names exists. */
class AsvsTest {

  private static final Path LIST = Path.of("docs/security/asvs.md");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)`");
  private static final Pattern PAGE = Pattern.compile("`(docs/[\\w/]+\\.md)(?:#([^`]+))?`");
  private static final Pattern LINE =
      Pattern.compile("\\| V(\\d+)\\.(\\d+)\\.(\\d+) \\| ([12]) \\| ([^|]+) \\| ([^|]+) \\|");

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    var there = tests();
    var named =
        TEST.matcher(Files.readString(LIST)).results().map(found -> found.group(1)).toList();
    assertThat(named).hasSizeGreaterThan(150);
    assertThat(there).containsAll(named);
  }

  @Test
  void everyPageThatIsNamedExists() throws IOException {
    var named = PAGE.matcher(Files.readString(LIST)).results().toList();
    assertThat(named).hasSizeGreaterThan(20);
    for (var page : named) {
      var file = Path.of(page.group(1));
      assertThat(file).exists();
      var heading = page.group(2);
      if (heading != null) {
        assertThat(headings(file)).as(page.group()).contains(heading);
      }
    }
  }

  /** As GitHub makes anchors of them. */
  private static List<String> headings(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceAll("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
        .toList();
  }

  /** ASVS 5.0.0 has 70 requirements of level 1 and 183 of level 2 in 17 chapters. */
  @Test
  void everyRequirementHasItsLine() throws IOException {
    var lines = lines();
    assertThat(lines).filteredOn(line -> line.group(4).equals("1")).hasSize(70);
    assertThat(lines).filteredOn(line -> line.group(4).equals("2")).hasSize(183);
    assertThat(lines.stream().map(AsvsTest::number)).doesNotHaveDuplicates().isSorted();
    assertThat(lines.stream().map(line -> line.group(1)).distinct()).hasSize(17);
  }

  @Test
  void everyLineSaysHowItStands() throws IOException {
    assertThat(lines())
        .allSatisfy(line ->
            assertThat(line.group(6))
                .containsPattern("`\\w+Test`|^documented: `docs/|^gap|^n/a(: | until )."));
  }

  private static List<MatchResult> lines() throws IOException {
    return LINE.matcher(Files.readString(LIST)).results().toList();
  }

  private static int number(MatchResult line) {
    return Integer.parseInt(line.group(1)) * 10_000
        + Integer.parseInt(line.group(2)) * 100
        + Integer.parseInt(line.group(3));
  }

  private static Set<String> tests() throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
