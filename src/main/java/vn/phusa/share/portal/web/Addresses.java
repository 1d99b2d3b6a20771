package vn.phusa.share.portal.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.phusa.share.portal.PortalSettings;

/** The address that the world knows the portal by. */
@Component
class Addresses {

  private final PortalSettings settings;

  Addresses(PortalSettings settings) {
    this.settings = settings;
  }

  /** Without a slash at the end. */
  String base() {
    if (!settings.baseUrl().isBlank()) {
      return settings.baseUrl().replaceAll("/+$", "");
    }
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}
