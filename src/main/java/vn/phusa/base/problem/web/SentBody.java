package vn.phusa.base.problem.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.StringUtils;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;

/** What is wrong with JSON that was sent: the field, where it can be told. */
final class SentBody {

  private SentBody() {}

  static Problem problem(HttpMessageNotReadableException wrong) {
    if (wrong.getCause() instanceof MismatchedInputException mismatch
        && !mismatch.getPath().isEmpty()) {
      return new Problem(
          wrong,
          RequestCode.PARAMETER_WRONG,
          path(mismatch.getPath()),
          value(mismatch),
          kind(mismatch.getTargetType()));
    }
    return new Problem(wrong, RequestCode.BODY_UNREADABLE);
  }

  private static String path(List<Reference> path) {
    return path.stream()
        .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
        .collect(Collectors.joining("."));
  }

  private static String value(MismatchedInputException mismatch) {
    return mismatch instanceof InvalidFormatException wrong
        ? StringUtils.truncate(String.valueOf(wrong.getValue()), 100)
        : "…";
  }

  /** As a person would call it: the choices of an enumeration, else the type. */
  static String kind(@org.jspecify.annotations.Nullable Class<?> type) {
    if (type == null) {
      return "";
    }
    return type.isEnum()
        ? StringUtils.collectionToDelimitedString(List.of(type.getEnumConstants()), ", ")
        : type.getSimpleName();
  }
}
