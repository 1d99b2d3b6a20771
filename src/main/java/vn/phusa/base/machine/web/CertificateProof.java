package vn.phusa.base.machine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.phusa.base.machine.inner.Certificates;
import vn.phusa.base.machine.inner.Proof;

/**
 * The certificate of the connection, for calls that bring nothing else. A browser shows
 * certificates by itself, also when another site makes it call: what bears the marks of one is not
 * proven by a certificate.
 */
@Component
class CertificateProof {

  private static final String CHAIN = "jakarta.servlet.request.X509Certificate";

  private final Certificates certificates;

  CertificateProof(Certificates certificates) {
    this.certificates = certificates;
  }

  /**
   * @throws vn.phusa.base.problem.Problem {@code KEY_ENDED}
   */
  Optional<Proof> check(HttpServletRequest request) {
    return comesAlong(request)
        ? certificates.check(((X509Certificate[]) request.getAttribute(CHAIN))[0])
        : Optional.empty();
  }

  /** A certificate is all that the call brings. */
  static boolean comesAlong(HttpServletRequest request) {
    return request.getAttribute(CHAIN) instanceof X509Certificate[] chain
        && chain.length > 0
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && request.getHeader(HttpHeaders.COOKIE) == null
        && request.getHeader(HttpHeaders.ORIGIN) == null
        && request.getHeader("Sec-Fetch-Site") == null;
  }
}
