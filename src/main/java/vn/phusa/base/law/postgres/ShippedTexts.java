package vn.phusa.base.law.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import vn.phusa.base.law.LegalText;

/** Brings the texts that come with the product in before the first request. */
@Component
class ShippedTexts implements SmartInitializingSingleton {

  private static final CsvSchema SCHEMA =
      CsvSchema.emptySchema().withHeader().withComments().withNullValue("");

  /** A line of {@code law/texts.csv}; several numbers or subjects stand with semicolons. */
  record Line(
      String number,
      LegalText.Kind kind,
      Optional<String> issuer,
      String title,
      Optional<String> article,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<String> replacedBy,
      Optional<String> source,
      Optional<String> note,
      Optional<String> subjects) {

    LegalText text() {
      return new LegalText(
          number,
          kind,
          issuer.orElse(""),
          title,
          article.orElse(""),
          from,
          to,
          list(replacedBy),
          source.orElse(""),
          note.orElse(""),
          list(subjects));
    }

    private static List<String> list(Optional<String> cell) {
      return cell.stream()
          .flatMap(text -> Arrays.stream(text.split(";")))
          .map(String::strip)
          .toList();
    }
  }

  private final Texts texts;

  ShippedTexts(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void afterSingletonsInstantiated() {
    all().forEach(texts::ship);
  }

  static List<LegalText> all() {
    try (var file = new ClassPathResource("law/texts.csv").getInputStream();
        MappingIterator<Line> lines =
            new CsvMapper().readerFor(Line.class).with(SCHEMA).readValues(file)) {
      return lines.readAll().stream().map(Line::text).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
