package vn.phusa.collect.ingest.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.phusa.collect.ingest.Proposal;
import vn.phusa.collect.ingest.inner.ProposalPage;

/** The columns of a table of which somebody may say what their texts are in. */
final class ColumnTexts {

  private static final int LONGEST = 60;

  private ColumnTexts() {}

  /**
   * @param table as it stands in the file
   */
  static List<ProposalPage.Texts> of(Proposal table) {
    return IntStream.range(0, table.source().positions().size())
        .boxed()
        .flatMap(column -> texts(table, column).stream())
        .toList();
  }

  /** A column of figures alone is in no encoding, unless somebody has said so. */
  private static Optional<ProposalPage.Texts> texts(Proposal table, int column) {
    var source = table.source();
    var places = source.places(column);
    var said = source.told().of(places.getFirst()).orElse("");
    var header = source.headers().get(column);
    return example(table, column)
        .or(() -> Optional.of("").filter(none -> !said.isEmpty() || hasMarks(header)))
        .map(example -> new ProposalPage.Texts(places, header, example, said));
  }

  /** A text with letters that encodings differ in, else any other. */
  private static Optional<String> example(Proposal table, int column) {
    var texts = table.sample().stream().map(row -> row.get(column)).filter(ColumnTexts::hasLetters);
    var all = texts.toList();
    return all.stream()
        .filter(ColumnTexts::hasMarks)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter) || hasMarks(text);
  }

  private static boolean hasMarks(String text) {
    return text.codePoints().anyMatch(sign -> sign > 0x7F);
  }
}
