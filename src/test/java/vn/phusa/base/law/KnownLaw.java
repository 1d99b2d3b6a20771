package vn.phusa.base.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One text, for every subject: the decision about agency codes. */
public final class KnownLaw implements Law {

  public static final LegalText CODES =
      new LegalText(
          "20/2020/QĐ-TTg",
          LegalText.Kind.DECISION,
          "",
          "Mã định danh điện tử",
          "",
          Optional.empty(),
          Optional.empty(),
          List.of(),
          "",
          "",
          List.of());

  @Override
  public List<Cited> all(LocalDate day) {
    return List.of(Cited.on(CODES, day));
  }

  @Override
  public Optional<Cited> find(String reference, LocalDate day) {
    return all(day).stream().findFirst();
  }

  @Override
  public List<Cited> citedBy(String subject, LocalDate day) {
    return all(day);
  }

  @Override
  public void add(LegalText text, String principal) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void amend(LegalText text, String principal) {
    throw new UnsupportedOperationException();
  }
}
