package vn.phusa.share.portal.inner;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.testing.Prompt;

/** Whatever comes back as a cursor: the place that it was made for, or a problem. */
class CursorFuzzTest {

  @ValueSource(strings = {"LTEuMA", "OTIyMzM3MjAzNjg1NDc3NTgwOC4w", "MS4x=", "1.1", "\u0000", "đ"})
  @FuzzTest(maxDuration = "1m")
  void everyTextIsACursorOrRefused(@NotNull String text) {
    Prompt.answersOrRefuses(
        "portal",
        () -> {
          var cursor = Cursor.parse(text);
          assertThat(cursor.offset()).isNotNegative();
          assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
        });
  }

  @FuzzTest(maxDuration = "1m")
  void aPlaceThatIsWrittenIsReadAgain(long snapshot, long offset) {
    var place = new Cursor(snapshot, Math.floorMod(offset, 1_000_000_000_000_000L));
    assertThat(Cursor.parse(place.text())).isEqualTo(place);
  }
}
