package vn.phusa.base.register.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.Reform;
import vn.phusa.base.problem.Problem;

/**
 * The fields of the form about an act, as typed; the agencies after it stand in rows, of which
 * those without a code are empty.
 */
record AgencyForm(
    @Nullable String kind,
    @Nullable List<String> before,
    @Nullable List<String> code,
    @Nullable List<String> slug,
    @Nullable List<String> name,
    @Nullable List<String> parent,
    @Nullable String day,
    @Nullable String decision,
    @Nullable String note) {

  Reform reform(Directory directory) {
    var codes = list(code);
    var after =
        IntStream.range(0, codes.size())
            .filter(row -> !codes.get(row).isBlank())
            .mapToObj(row -> after(row, directory))
            .toList();
    return new Reform(
        asked(),
        list(before),
        after,
        Keeper.day(text(day))
            .orElseThrow(() -> new Problem(DirectoryCode.DAY_MALFORMED, text(day))),
        text(decision),
        text(note));
  }

  /** What was typed into the rows, for showing it again: code, slug, name, parent. */
  List<List<String>> rows() {
    return IntStream.range(0, list(code).size())
        .mapToObj(
            row -> List.of(cell(code, row), cell(slug, row), cell(name, row), cell(parent, row)))
        .toList();
  }

  /** What was typed into the other fields: day, decision, note. */
  List<String> rest() {
    return List.of(text(day), text(decision), text(note));
  }

  String typedKind() {
    return text(kind);
  }

  List<String> chosen() {
    return list(before);
  }

  /** What was typed; of an agency that there is, what was left empty stays as it is. */
  private Agency after(int row, Directory directory) {
    var wanted = cell(code, row).toUpperCase(Locale.ROOT);
    var known = directory.findAgency(wanted);
    return new Agency(
        wanted,
        or(cell(slug, row), known.map(Agency::slug)),
        or(cell(name, row), known.map(Agency::name)),
        Optional.of(or(cell(parent, row), known.flatMap(Agency::parent)))
            .filter(above -> !above.isEmpty()));
  }

  private Reform.Kind asked() {
    try {
      return Reform.Kind.valueOf(text(kind));
    } catch (IllegalArgumentException unknown) {
      throw new Problem(
          unknown,
          DirectoryCode.REFORM_KIND_UNKNOWN,
          text(kind),
          List.of(Reform.Kind.values()).toString());
    }
  }

  private static String or(String typed, Optional<String> known) {
    return typed.isEmpty() ? known.orElse("") : typed;
  }

  private static String cell(@Nullable List<String> column, int row) {
    var cells = list(column);
    return row < cells.size() ? text(cells.get(row)) : "";
  }

  private static List<String> list(@Nullable List<String> given) {
    return Objects.requireNonNullElse(given, List.of());
  }

  private static String text(@Nullable String typed) {
    return Typed.tidy(typed);
  }
}
