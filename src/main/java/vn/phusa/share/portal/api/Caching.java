package vn.phusa.share.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.store.catalog.Dataset;

/** Entity tags and how long answers may be kept: open data a minute, the rest never by others. */
@Component
class Caching {

  private final Access access;

  Caching(Access access) {
    this.access = access;
  }

  /** Who has signed in may see more of the same address than others. */
  CacheControl control(Dataset dataset) {
    var forAll = dataset.classification() == Classification.OPEN && access.current().isAnonymous();
    return forAll
        ? CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic()
        : CacheControl.noCache().cachePrivate();
  }

  ResponseEntity.BodyBuilder of(Dataset dataset) {
    return ResponseEntity.ok().cacheControl(control(dataset));
  }

  /**
   * Sets the headers; true when the caller holds the newest answer already and 304 was answered. A
   * dataset's state changes its tag with every commit and every change of its description.
   */
  boolean unchanged(
      Dataset dataset, String variant, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, control(dataset).getHeaderValue());
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    var tag = "W/\"" + digest(dataset + "\n" + variant) + '"';
    return new ServletWebRequest(request, response).checkNotModified(tag);
  }

  private static String digest(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
