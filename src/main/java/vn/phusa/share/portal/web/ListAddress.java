package vn.phusa.share.portal.web;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the list, each differing from the present one in one parameter. */
record ListAddress(String path, Map<String, String> parameters) {

  /** The same list with one parameter changed, from its first page; empty text takes it out. */
  String with(String name, String value) {
    var changed = new TreeMap<>(parameters);
    changed.remove("page");
    changed.put(name, value);
    var address = UriComponentsBuilder.fromPath(path);
    changed.forEach((key, text) -> {
      if (!text.isBlank()) {
        address.queryParam(key, "{" + key + "}");
      }
    });
    return address.encode().buildAndExpand(changed).toUriString();
  }
}
