package vn.phusa.base.problem.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;
import vn.phusa.base.problem.Side;

/** Spring's own exceptions and everybody's faults, as problems of ours. */
@Component
class Translation {

  private static final Logger LOG = LoggerFactory.getLogger(Translation.class);
  private static final int LONGEST = 100;
  private static final int LOWEST_SERVER_FAULT = 500;

  Problem problem(Throwable failure, HttpServletRequest request) {
    return switch (failure) {
      case Problem problem -> logged(problem, request);
      case ServletException wrapper when wrapper.getRootCause() != null ->
          problem(wrapper.getRootCause(), request);
      case HttpRequestMethodNotSupportedException wrong ->
          new Problem(RequestCode.METHOD_NOT_ALLOWED, wrong.getMethod(), allowed(wrong));
      case HttpMediaTypeNotAcceptableException wrong ->
          new Problem(RequestCode.NOT_ACCEPTABLE, list(wrong.getSupportedMediaTypes()));
      case HttpMediaTypeNotSupportedException wrong ->
          new Problem(
              RequestCode.MEDIA_TYPE_UNSUPPORTED,
              String.valueOf(wrong.getContentType()),
              list(wrong.getSupportedMediaTypes()));
      case MissingServletRequestParameterException wrong ->
          new Problem(RequestCode.PARAMETER_MISSING, wrong.getParameterName());
      case MissingServletRequestPartException wrong ->
          new Problem(RequestCode.PARAMETER_MISSING, wrong.getRequestPartName());
      case MethodArgumentTypeMismatchException wrong ->
          new Problem(RequestCode.PARAMETER_WRONG, wrong.getName(), value(wrong), kind(wrong));
      case HttpMessageNotReadableException wrong -> SentBody.problem(wrong);
      case MaxUploadSizeExceededException wrong -> new Problem(RequestCode.UPLOAD_TOO_LARGE);
      case MultipartException wrong ->
          beneath(wrong, request).orElseGet(() -> new Problem(wrong, RequestCode.BODY_UNREADABLE));
      case InvalidParameterException wrong ->
          beneath(wrong, request).orElseGet(() -> unreadable(wrong));
      case RequestRejectedException wrong -> new Problem(wrong, RequestCode.TEXT_UNREADABLE);
      default -> beneath(failure, request).orElseGet(() -> byStatus(failure, request));
    };
  }

  private static Optional<Problem> beneath(Throwable failure, HttpServletRequest request) {
    return Underneath.problem(failure).map(problem -> logged(problem, request));
  }

  /** Tomcat reads a form before any controller: at its first parameter, which filters ask for. */
  private static Problem unreadable(InvalidParameterException wrong) {
    if (wrong.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()) {
      return new Problem(RequestCode.UPLOAD_TOO_LARGE);
    }
    return new Problem(
        wrong,
        wrong.getCause() instanceof FileUploadException
            ? RequestCode.BODY_UNREADABLE
            : RequestCode.TEXT_UNREADABLE);
  }

  private Problem byStatus(Throwable failure, HttpServletRequest request) {
    if (!(failure instanceof ErrorResponse response)) {
      return unexpected(failure, request);
    }
    return byStatus(response.getStatusCode().value(), failure, request);
  }

  /** When the server says a status alone. */
  Problem byStatus(int status, Throwable failure, HttpServletRequest request) {
    if (status == HttpStatus.NOT_FOUND.value()) {
      return new Problem(RequestCode.NOT_FOUND, Asked.path(request));
    }
    if (status == HttpStatus.CONTENT_TOO_LARGE.value()) {
      return new Problem(RequestCode.UPLOAD_TOO_LARGE);
    }
    if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      return new Problem(RequestCode.UNAVAILABLE);
    }
    return status < LOWEST_SERVER_FAULT
        ? new Problem(RequestCode.REQUEST_WRONG)
        : unexpected(failure, request);
  }

  /** A problem on our side is a fault to be looked at; the caller's are not ours to log. */
  private static Problem logged(Problem problem, HttpServletRequest request) {
    if (problem.code().side() != Side.CALLER) {
      LOG.error("{} {}: {}", request.getMethod(), Asked.path(request), problem.type(), problem);
    }
    return problem;
  }

  private static Problem unexpected(Throwable failure, HttpServletRequest request) {
    var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.error("{} {} failed, id {}", request.getMethod(), Asked.path(request), id, failure);
    return new Problem(failure, RequestCode.UNEXPECTED, id);
  }

  private static String allowed(HttpRequestMethodNotSupportedException wrong) {
    var methods = wrong.getSupportedMethods();
    return methods == null ? "" : String.join(", ", methods);
  }

  private static String list(List<?> types) {
    return StringUtils.collectionToDelimitedString(types, ", ");
  }

  private static String value(TypeMismatchException wrong) {
    var value =
        wrong.getValue() instanceof Object[] several
            ? StringUtils.arrayToCommaDelimitedString(several)
            : String.valueOf(wrong.getValue());
    return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
  }

  private static String kind(TypeMismatchException wrong) {
    return SentBody.kind(wrong.getRequiredType());
  }
}
