package vn.phusa.base.notice.inner;

import java.util.Locale;

/** What people have chosen about e-mail. */
public interface Choices {

  /**
   * What one person has chosen.
   *
   * @param language that letters are written in
   * @param refused a mail server has said that it takes nothing for this person's address
   */
  record Chosen(MailChoice mail, Locale language, boolean refused) {}

  Chosen of(String person);

  /** Counts for what is told from now on; begins anew with the address. */
  void choose(String person, MailChoice mail, Locale language);
}
