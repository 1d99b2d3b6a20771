package vn.phusa.collect.source.web;

import java.util.Locale;
import vn.phusa.base.text.Words;
import vn.phusa.collect.ingest.RunFailure;

/**
 * What went wrong.
 *
 * @param type of the problem, as {@code /problems/source/unreachable}
 * @param detail in the language that was asked for
 */
record FailureAnswer(String type, String detail) {
  static FailureAnswer of(RunFailure failure, Locale locale) {
    var vietnamese = Words.in(locale).locale().equals(Words.VIETNAMESE);
    return new FailureAnswer(failure.type(), vietnamese ? failure.vietnamese() : failure.english());
  }
}
