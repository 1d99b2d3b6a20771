package vn.phusa.share.portal.inner;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.phusa.store.lake.ColumnType;

/**
 * A call of the API in one language, ready to be pasted.
 *
 * @param name the language, as {@code curl}
 * @param code its text
 */
public record Example(String name, String code) {

  /** Calls for a dataset: with a filter on a value that it really holds. */
  public static List<Example> of(DatasetView view) {
    var rows = view.api() + "/rows";
    var csv = view.api() + "/download?f=csv";
    var filter = filter(view);
    var encoded =
        filter
            .map(text ->
                "&filter=" + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"))
            .orElse("");
    return List.of(
        new Example("curl", curl(rows, filter)),
        new Example("Python", python(rows, csv, filter)),
        new Example(
            "R",
            "dulieu <- read.csv(\""
                + csv
                + encoded
                + "\", fileEncoding = \"UTF-8-BOM\")\nhead(dulieu)"),
        new Example("JavaScript", javascript(rows + "?limit=100" + encoded)),
        new Example("Excel (Power Query)", powerQuery(csv + encoded)));
  }

  private static String curl(String rows, Optional<String> filter) {
    var call = new StringBuilder("curl -G '" + rows + "' \\\n  -d limit=10");
    filter.ifPresent(
        text -> call.append(" \\\n  --data-urlencode \"filter=").append(text).append('"'));
    return call.toString();
  }

  private static String python(String rows, String csv, Optional<String> filter) {
    var parameters = filter.map(text -> ", \"filter\": \"" + text + "\"").orElse("");
    return "import pandas as pd, requests\n\n"
        + "page = requests.get(\""
        + rows
        + "\",\n    params={\"limit\": 100"
        + parameters
        + "}).json()\n"
        + "df = pd.DataFrame(page[\"rows\"])\n\n"
        + "everything = pd.read_csv(\""
        + csv
        + "\", encoding=\"utf-8-sig\")";
  }

  private static String javascript(String address) {
    return "const answer = await fetch(\""
        + address
        + "\");\n"
        + "const { rows, next } = await answer.json();\nconsole.table(rows);";
  }

  private static String powerQuery(String address) {
    return "let\n  Source = Csv.Document(Web.Contents(\""
        + address
        + "\"),\n    [Delimiter = \",\", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),\n"
        + "  Table = Table.PromoteHeaders(Source)\nin\n  Table";
  }

  /** A frequent value without signs that a shell or a string would take for its own. */
  private static Optional<String> filter(DatasetView view) {
    return view.columns().stream()
        .filter(column -> column.type() == ColumnType.TEXT || column.type() == ColumnType.PERIOD)
        .flatMap(column -> view.profile(column.id()).stream())
        .filter(profile -> !profile.examples().isEmpty())
        .filter(profile -> profile.examples().getFirst().matches("[\\p{L}\\p{N} .,-]{1,60}"))
        .map(profile -> profile.column() + " = '" + profile.examples().getFirst() + "'")
        .findFirst();
  }
}
