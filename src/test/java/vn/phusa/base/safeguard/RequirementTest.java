package vn.phusa.base.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;
import vn.phusa.base.text.Words;

/** Every requirement says what it wants and what to do, in both languages. */
class RequirementTest {

  @ParameterizedTest
  @EnumSource(Requirement.class)
  void hasItsWordsInBothLanguages(Requirement requirement) {
    for (var part : List.of("", ".wanted", ".advice")) {
      var vietnamese = Words.in(Words.VIETNAMESE).of(requirement.key() + part);
      var english = Words.in(Locale.ENGLISH).of(requirement.key() + part);
      assertThat(vietnamese).isNotBlank().isNotEqualTo(english);
    }
  }

  @Test
  void subjectsAreDifferent() {
    assertThat(Arrays.stream(Requirement.values()).map(Requirement::subject))
        .doesNotHaveDuplicates();
    assertThat(Requirement.LOG_KEPT.subject()).isEqualTo("safeguard.log-kept");
  }

  @Test
  void anOutcomeSaysItsProblemInTheReadersLanguage() {
    var problem = new Problem(RequestCode.NOT_FOUND, "/x");
    var outcome = Outcome.weak(Requirement.CERTIFICATE, "journal.safeguard.forward.on", problem, 3);
    assertThat(outcome.said(Locale.ENGLISH)).contains(problem.sentence(Locale.ENGLISH), "3");
    assertThat(outcome.said(Words.VIETNAMESE)).contains(problem.sentence(Words.VIETNAMESE));
  }
}
