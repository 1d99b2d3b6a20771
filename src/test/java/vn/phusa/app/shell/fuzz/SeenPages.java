package vn.phusa.app.shell.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The addresses and forms of pages that were seen: where random requests find things that exist.
 */
final class SeenPages {

  private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#?]*)");
  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"?#]*)");
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|select|textarea|button|option)\\b[^>]*>");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
  private static final int MOST = 40;

  private final Map<String, Map<String, List<String>>> forms = new LinkedHashMap<>();
  private final Map<String, List<String>> links = new LinkedHashMap<>();

  void read(String path, String page) {
    LINK.matcher(page).results().map(found -> plain(found.group(1))).forEach(this::link);
    FORM.matcher(page)
        .results()
        .forEach(form ->
            read(
                path,
                ACTION
                    .matcher(form.group(1))
                    .results()
                    .findFirst()
                    .map(found -> plain(found.group(1)))
                    .orElse(path),
                form.group(2)));
  }

  private void read(String path, String action, String inside) {
    var fields =
        forms.computeIfAbsent(action.isEmpty() ? path : action, any -> new LinkedHashMap<>());
    var name = "";
    for (var tag : FIELD.matcher(inside).results().map(found -> found.group()).toList()) {
      name = first(NAME, tag, name);
      var values = fields.computeIfAbsent(name, any -> new ArrayList<>());
      var value = plain(first(VALUE, tag, ""));
      if (values.size() < MOST && !values.contains(value)) {
        values.add(value);
      }
    }
    fields.remove("_csrf");
    fields.remove("");
  }

  private void link(String link) {
    var same = links.computeIfAbsent(shape(link), any -> new ArrayList<>());
    if (same.size() < MOST && !same.contains(link)) {
      same.add(link);
    }
  }

  private static String shape(String link) {
    return link.split("/").length + link.substring(0, Math.min(9, link.length()));
  }

  /** Addresses of this pattern. */
  List<String> addresses(String pattern) {
    var wanted = regex(pattern);
    return Stream.concat(links.values().stream().flatMap(List::stream), forms.keySet().stream())
        .filter(link -> wanted.matcher(link).matches())
        .distinct()
        .toList();
  }

  /** The fields of forms that go to an address of this pattern, with values that were offered. */
  Map<String, List<String>> fields(String pattern) {
    var wanted = regex(pattern);
    var fields = new LinkedHashMap<String, List<String>>();
    forms.forEach((action, found) -> {
      if (wanted.matcher(action).matches()) {
        fields.putAll(found);
      }
    });
    return fields;
  }

  private static Pattern regex(String pattern) {
    return Pattern.compile(pattern.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+"));
  }

  private static String first(Pattern pattern, String text, String otherwise) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1) : otherwise;
  }

  private static String plain(String text) {
    return text.replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&amp;", "&");
  }
}
