package vn.phusa.collect.source.inner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.phusa.base.text.Words;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Sources;
import vn.phusa.testing.WholeHouse;

@WholeHouse
class KindsTest {

  @Autowired private Sources sources;

  @Test
  void everyKindIsOfferedOnceWithWordsAndAPictureThatIsThere() throws IOException {
    var pictures = pictures();
    var kinds = Kinds.of(sources.connectors());
    assertThat(kinds.stream().flatMap(family -> family.connectors().stream()))
        .containsExactlyInAnyOrderElementsOf(sources.connectors())
        .allSatisfy(kind -> assertThat(pictures).contains("." + Kinds.icon(kind) + ":before"));
    assertThat(kinds)
        .allSatisfy(family -> {
          assertThat(Words.in(Locale.of("vi")).find(family.key())).isPresent();
          assertThat(Words.in(Locale.ENGLISH).find(family.key())).isPresent();
        });
  }

  @Test
  void streamsAndMailHavePicturesOfTheirOwn() {
    var streams = Kinds.of(sources.connectors()).get(2).connectors();
    assertThat(streams).extracting(Connector::key).contains("imap", "kafka", "mqtt");
    assertThat(streams).extracting(Kinds::icon).doesNotHaveDuplicates();
  }

  private static String pictures() throws IOException {
    var found =
        new PathMatchingResourcePatternResolver()
            .getResources(
                "classpath*:META-INF/resources/webjars/tabler__icons-webfont/*/dist/tabler-icons.min.css");
    return found[0].getContentAsString(StandardCharsets.UTF_8);
  }
}
