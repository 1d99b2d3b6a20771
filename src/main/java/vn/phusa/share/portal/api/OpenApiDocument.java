package vn.phusa.share.portal.api;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import vn.phusa.share.portal.PortalSettings;
import vn.phusa.share.portal.inner.OpenApi;

/** The machine-readable description of the API. Public by nature. */
@RestController
class OpenApiDocument {

  private final OpenApi api;
  private final PortalSettings settings;

  OpenApiDocument(OpenApi api, PortalSettings settings) {
    this.api = api;
    this.settings = settings;
  }

  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<JsonNode> document() {
    var base =
        settings.baseUrl().isBlank()
            ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
            : settings.baseUrl();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .body(api.document(base));
  }
}
