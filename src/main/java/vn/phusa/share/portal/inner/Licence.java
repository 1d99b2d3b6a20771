package vn.phusa.share.portal.inner;

import java.util.Map;
import vn.phusa.base.text.Words;

/**
 * A licence as people read it.
 *
 * @param address its text; empty when it has no page of its own
 */
public record Licence(String name, String address) {

  private static final String COMMONS = "https://creativecommons.org/";
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "CC-BY-4.0", COMMONS + "licenses/by/4.0/",
          "CC-BY-SA-4.0", COMMONS + "licenses/by-sa/4.0/",
          "CC0-1.0", COMMONS + "publicdomain/zero/1.0/",
          "MIT", "https://opensource.org/license/mit");
  private static final Map<String, String> WORDS =
      Map.of(
          "LicenseRef-Published-State-Figures", "portal.licence.state",
          "LicenseRef-US-Government-Public-Domain", "portal.licence.us",
          "LicenseRef-Unstated", "portal.licence.unstated",
          "LicenseRef-Other", "portal.licence.other");

  /** By its SPDX id; an unknown id is its own name. */
  public static Licence of(String id, Words words) {
    var key = WORDS.get(id);
    return new Licence(key == null ? id : words.of(key), ADDRESSES.getOrDefault(id, ""));
  }
}
