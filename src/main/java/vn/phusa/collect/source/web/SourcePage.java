package vn.phusa.collect.source.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.phusa.base.access.Principal;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Side;
import vn.phusa.base.text.Words;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Rhythm;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.Sources;
import vn.phusa.collect.source.Standing;
import vn.phusa.collect.source.Watched;
import vn.phusa.collect.source.inner.OfferView;
import vn.phusa.collect.source.inner.Owners;
import vn.phusa.collect.source.inner.SourceView;

/** Puts together what the pages about sources show. */
@Component
final class SourcePage {

  private static final int NEWEST = 50;
  private static final int LONGEST_SEARCH = 200;

  private final Sources sources;
  private final Keeper keeper;
  private final Owners owners;
  private final SourceSettings settings;
  private final Clock clock;

  SourcePage(Sources sources, Keeper keeper, Owners owners, SourceSettings settings, Clock clock) {
    this.sources = sources;
    this.keeper = keeper;
    this.owners = owners;
    this.settings = settings;
    this.clock = clock;
  }

  /** What the person at the page can mend is said on it; a refusal has a page of its own. */
  static Problem mendable(Problem problem) {
    var status = problem.code().status();
    var outside = problem.code().side() == Side.OUTSIDE || problem.code().side() == Side.CALLER;
    if (!outside || status == 401 || status == 403) {
      throw problem;
    }
    return problem;
  }

  String list(List<Watched> watched, Model model, Locale locale) {
    model.addAttribute("sources", watched.stream().map(one -> view(one, locale)).toList());
    return titled("source/list", model, locale);
  }

  /**
   * @param typed what stands in the fields; secrets are left out
   * @param problem what was wrong with it; empty for nothing
   */
  String connect(
      String key, Map<String, String> typed, String problem, Model model, Locale locale) {
    var known = sources.connectors().stream().filter(one -> one.key().equals(key)).findFirst();
    model.addAttribute("connectors", keeper.connectors());
    model.addAttribute("connector", key);
    model.addAttribute(
        "fields", known.map(one -> fields(one, Field.Step.CONNECT)).orElse(List.of()));
    model.addAttribute("typed", open(known.stream().toList(), typed));
    model.addAttribute("problem", problem);
    model.addAttribute(
        "missing", known.flatMap(Connector::missing).map(lack -> lack.sentence(locale)).orElse(""));
    return titled("source/new", model, locale);
  }

  String show(
      Watched watched,
      boolean choose,
      Map<String, String> typed,
      String problem,
      Model model,
      Locale locale) {
    var source = watched.source();
    var connector =
        sources.connectors().stream()
            .filter(one -> one.key().equals(source.connector()))
            .findFirst()
            .orElseThrow();
    var removed = watched.standing().state() == Standing.State.REMOVED;
    var choosing = !removed && (choose || !source.isReady());
    model.addAttribute("view", view(watched, locale));
    model.addAttribute("owner", owners.find(source).map(Principal::name).orElse(source.owner()));
    model.addAttribute("problem", problem);
    model.addAttribute("choosing", choosing);
    model.addAttribute("prefix", keeper.prefix());
    model.addAttribute("proposed", keeper.proposed(source.title()));
    model.addAttribute("connecting", fields(connector, Field.Step.CONNECT));
    model.addAttribute("rhythms", rhythms(connector));
    model.addAttribute("choices", fields(connector, Field.Step.CHOOSE));
    model.addAttribute("keyed", connector.isKeyed(Map.of()));
    model.addAttribute(
        "passedOver",
        watched
            .standing()
            .position()
            .map(connector::passedOver)
            .orElse(OptionalLong.empty())
            .orElse(0));
    model.addAttribute("handed", sources.handed(source.id(), NEWEST));
    model.addAttribute("searched", connector.isSearched());
    offers(source, choosing ? Optional.of(words(typed)) : Optional.empty(), model, locale);
    var values = new HashMap<>(standing(source, connector));
    values.putAll(open(List.of(connector), typed));
    model.addAttribute("typed", values);
    return titled("source/source", model, locale);
  }

  /** The source itself is asked, and may not answer. */
  private void offers(Source source, Optional<String> words, Model model, Locale locale) {
    model.addAttribute("offers", List.<OfferView>of());
    if (words.isEmpty()) {
      return;
    }
    try {
      var portal = source.settings().getOrDefault("portal", "");
      var offers = sources.browse(source.id(), words.get());
      model.addAttribute(
          "offers", offers.stream().map(offer -> OfferView.of(offer, portal)).toList());
    } catch (Problem problem) {
      var said = String.valueOf(model.getAttribute("problem"));
      model.addAttribute("problem", said.isEmpty() ? problem.sentence(locale) : said);
    }
  }

  private static String words(Map<String, String> typed) {
    var words = typed.getOrDefault("search", "").strip();
    return words.substring(0, Math.min(LONGEST_SEARCH, words.length()));
  }

  private static List<String> rhythms(Connector connector) {
    var usual = List.of("DAILY", "EVERY", "CRON", "AFTER", "BY_HAND");
    return connector.listens()
        ? Stream.concat(Stream.of("ALWAYS"), usual.stream()).toList()
        : usual;
  }

  private static List<Field> fields(Connector connector, Field.Step step) {
    return connector.fields().stream().filter(field -> field.step() == step).toList();
  }

  private static Map<String, String> open(List<Connector> connectors, Map<String, String> typed) {
    var open = new HashMap<>(typed);
    connectors.stream()
        .flatMap(connector -> connector.fields().stream())
        .filter(field -> field.kind() == Field.Kind.SECRET)
        .forEach(field -> open.remove(field.name()));
    return open;
  }

  private static Map<String, String> standing(Source source, Connector connector) {
    var values = new HashMap<>(source.settings());
    values.put("dataset", source.dataset());
    values.put("mode", source.isReady() ? source.mode() : usualMode(source, connector));
    values.put("key", String.join(", ", source.key()));
    values.put("window", source.window());
    if (source.workingDays()) {
      values.put("workingDays", "true");
    }
    switch (source.rhythm()) {
      case Rhythm.ByHand() ->
          values.put("rhythm", source.isReady() ? "BY_HAND" : usualRhythm(connector));
      case Rhythm.Always() -> values.put("rhythm", "ALWAYS");
      case Rhythm.Every(var pause) -> {
        values.put("rhythm", "EVERY");
        values.put("minutes", Long.toString(pause.toMinutes()));
      }
      case Rhythm.Daily(var at) -> {
        values.put("rhythm", "DAILY");
        values.put("at", at.toString());
      }
      case Rhythm.Cron(var expression) -> {
        values.put("rhythm", "CRON");
        values.put("cron", expression);
      }
      case Rhythm.After(var dataset) -> {
        values.put("rhythm", "AFTER");
        values.put("after", dataset);
      }
    }
    return values;
  }

  private static String usualRhythm(Connector connector) {
    return connector.listens() ? "ALWAYS" : "DAILY";
  }

  private static String usualMode(Source source, Connector connector) {
    if (connector.isKeyed(source.settings())) {
      return "upsert";
    }
    // Files and messages come one after the other; a table or an answer comes whole.
    var comesOnce =
        connector.listens()
            || connector.fields().stream().anyMatch(field -> field.name().equals("pattern"));
    return comesOnce ? "append" : "replace";
  }

  private SourceView view(Watched watched, Locale locale) {
    return SourceView.of(
        watched.source(), watched.standing(), clock.instant(), settings.late(), Words.in(locale));
  }

  private static String titled(String view, Model model, Locale locale) {
    model.addAttribute("title", Words.in(locale).of("source.title"));
    model.addAttribute("section", "sources");
    return view;
  }
}
