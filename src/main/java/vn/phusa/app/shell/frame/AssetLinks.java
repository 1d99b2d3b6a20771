package vn.phusa.app.shell.frame;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Puts the hash of its content into the name of every file that a page links to, so that browsers
 * keep it for ever and still get the next one at once. Text of people holds no bare quotation mark,
 * so only our own attributes match.
 */
@Component
class AssetLinks {

  private static final Pattern LINK =
      Pattern.compile("( (?:src|href)=\")(/[a-z]+/[\\w./-]+\\.(?:css|js|mjs|svg|png|webp))\"");

  private final ObjectProvider<ResourceUrlProvider> files;
  private final Map<String, String> names = new ConcurrentHashMap<>();

  AssetLinks(ObjectProvider<ResourceUrlProvider> files) {
    this.files = files;
  }

  String in(String page) {
    return LINK.matcher(page).replaceAll(this::named);
  }

  private String named(MatchResult link) {
    var name = names.computeIfAbsent(link.group(2), this::look);
    return Matcher.quoteReplacement(link.group(1) + name + "\"");
  }

  private String look(String path) {
    var name = files.getObject().getForLookupPath(path);
    return name == null ? path : name;
  }
}
