package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;

/** Reads yes and no. */
final class TruthReader implements Reading.Reader {

  @Override
  public Optional<Reading> read(Subject subject) {
    var answers = subject.evidence().count(TruthReader::isAnswer);
    var signs = subject.evidence().count(TruthReader::isSign);
    if (answers > 0 && answers + signs == subject.evidence().filled()) {
      return byWords(subject, answers);
    }
    return byFigures(subject);
  }

  private static Optional<Reading> byWords(Subject subject, long answers) {
    var truths = subject.evidence().count(tally -> WordLists.isTruth(tally.detail()));
    if (truths == 0) {
      return Optional.empty();
    }
    var crosses = subject.evidence().tallies().stream().allMatch(TruthReader::isCross);
    var certainty = truths < answers ? 0.96 : crosses ? 0.75 : 0.6;
    return Optional.of(
        reading(answers, certainty, crosses ? "crosses" : "answers", subject, words(subject)));
  }

  /** 0 and 1 are numbers unless the header asks a question. */
  private static Optional<Reading> byFigures(Subject subject) {
    var evidence = subject.evidence();
    var bits = evidence.of(Writing.SMALL).filter(TruthReader::isBit).mapToLong(Tally::count).sum();
    return Cues.isFlag(subject.heading()) && bits > 0 && bits == subject.values()
        ? Optional.of(reading(bits, 0.8, "bits", subject, form(List.of("1"), List.of("0"))))
        : Optional.empty();
  }

  private static Reading reading(
      long fitting, double certainty, String key, Subject subject, TextForm form) {
    var words = subject.evidence().tallies().stream().map(Tally::example).distinct().limit(2);
    return new Reading(
        ColumnType.BOOLEAN,
        form,
        fitting,
        certainty,
        List.of(new Note(key, List.of(String.join(" / ", words.toList())))),
        List.of());
  }

  /** The file's own words come first where it always uses the same: they are written again. */
  private static TextForm words(Subject subject) {
    var words =
        subject.evidence().of(Writing.WORD).map(Tally::detail).filter(w -> !isSign(w)).toList();
    var truths = words.stream().filter(WordLists::isTruth).toList();
    var falsehoods = words.stream().filter(WordLists::isFalsehood).toList();
    return truths.size() > 1 || falsehoods.size() > 1
        ? form(List.of(), List.of())
        : form(truths, falsehoods);
  }

  private static TextForm form(List<String> truths, List<String> falsehoods) {
    return TextForm.plain()
        .withAnswers(first(truths, WordLists.TRUTHS), first(falsehoods, WordLists.FALSEHOODS));
  }

  private static List<String> first(List<String> own, List<String> all) {
    return Stream.concat(own.stream(), all.stream()).distinct().toList();
  }

  private static boolean isAnswer(Tally tally) {
    return tally.writing() == Writing.WORD
        && (WordLists.isTruth(tally.detail()) || WordLists.isFalsehood(tally.detail()));
  }

  private static boolean isSign(Tally tally) {
    return tally.writing() == Writing.WORD && isSign(tally.detail());
  }

  private static boolean isSign(String word) {
    return WordLists.isEmptySign(word);
  }

  private static boolean isCross(Tally tally) {
    return tally.detail().equalsIgnoreCase("x") || isSign(tally);
  }

  private static boolean isBit(Tally tally) {
    return tally.least().matches("[01]") && tally.greatest().matches("[01]");
  }
}
