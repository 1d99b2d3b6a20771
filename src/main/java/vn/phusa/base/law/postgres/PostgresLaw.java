package vn.phusa.base.law.postgres;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.law.Cited;
import vn.phusa.base.law.Law;
import vn.phusa.base.law.LawCode;
import vn.phusa.base.law.LegalText;
import vn.phusa.base.problem.Problem;

/** The legal texts kept in PostgreSQL. */
@Component
class PostgresLaw implements Law {

  private static final Comparator<LegalText> BY_KIND = Comparator.comparing(LegalText::kind);

  private final Texts texts;
  private final Journal journal;

  PostgresLaw(Texts texts, Journal journal) {
    this.texts = texts;
    this.journal = journal;
  }

  @Override
  public List<Cited> all(LocalDate day) {
    return texts.all().stream().sorted(BY_KIND).map(text -> Cited.on(text, day)).toList();
  }

  @Override
  public Optional<Cited> find(String reference, LocalDate day) {
    var id = LegalText.idOf(reference);
    var article = id.indexOf("-dieu-");
    return texts
        .find(id)
        .or(() -> article < 0 ? Optional.empty() : texts.find(id.substring(0, article)))
        .map(text -> Cited.on(text, day));
  }

  @Override
  public List<Cited> citedBy(String subject, LocalDate day) {
    return all(day).stream().filter(cited -> cited.text().subjects().contains(subject)).toList();
  }

  @Override
  public void add(LegalText text, String principal) {
    check(text);
    if (!texts.add(text)) {
      throw new Problem(LawCode.LAW_TAKEN, text.number());
    }
    record(text, "law.text.added", principal);
  }

  @Override
  public void amend(LegalText text, String principal) {
    if (texts.find(text.id()).isEmpty()) {
      throw new Problem(LawCode.LAW_MISSING, text.number());
    }
    check(text);
    texts.amend(text);
    record(text, "law.text.amended", principal);
  }

  private void check(LegalText text) {
    if (text.id().isEmpty() || text.title().isBlank()) {
      throw new Problem(LawCode.LAW_INCOMPLETE, text.number());
    }
    text.validFrom()
        .filter(start -> text.validTo().filter(end -> !end.isAfter(start)).isPresent())
        .ifPresent(start -> {
          throw new Problem(
              LawCode.LAW_DAYS_CROSSED, start.toString(), text.validTo().orElse(start).toString());
        });
    text.replacedBy().stream()
        .filter(next -> texts.find(LegalText.idOf(next)).isEmpty())
        .findFirst()
        .ifPresent(next -> {
          throw new Problem(LawCode.LAW_SUCCESSOR_MISSING, next);
        });
  }

  private void record(LegalText text, String action, String principal) {
    var details =
        Map.of(
            "title", text.title(),
            "validFrom", text.validFrom().map(LocalDate::toString).orElse(""),
            "validTo", text.validTo().map(LocalDate::toString).orElse(""),
            "replacedBy", String.join("; ", text.replacedBy()),
            "subjects", String.join("; ", text.subjects()));
    journal.append(new Entry(principal, action, text.id(), details));
  }
}
