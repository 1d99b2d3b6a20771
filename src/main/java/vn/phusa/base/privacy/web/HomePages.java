package vn.phusa.base.privacy.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.phusa.base.privacy.Breach;
import vn.phusa.base.privacy.Breaches;
import vn.phusa.base.privacy.PersonRequest;
import vn.phusa.base.privacy.Privacy;
import vn.phusa.base.privacy.Requests;
import vn.phusa.base.privacy.inner.ClockMaker;
import vn.phusa.base.privacy.inner.Clocks;
import vn.phusa.base.privacy.inner.Task;
import vn.phusa.base.privacy.inner.Viewer;
import vn.phusa.base.privacy.web.Page.View;
import vn.phusa.base.text.Words;

/** What is due soonest and what is late. */
@Controller
@RequestMapping(Desk.HOME)
class HomePages {

  private final Privacy privacy;
  private final Requests requests;
  private final Breaches breaches;
  private final ClockMaker clocks;
  private final Desk desk;
  private final Page page;

  HomePages(
      Privacy privacy,
      Requests requests,
      Breaches breaches,
      ClockMaker clocks,
      Desk desk,
      Page page) {
    this.privacy = privacy;
    this.requests = requests;
    this.breaches = breaches;
    this.clocks = clocks;
    this.desk = desk;
    this.page = page;
  }

  /** Whoever only keeps the calendar starts there. */
  @GetMapping
  String home(Locale locale, Model model) {
    var viewer = desk.anybody();
    if (!viewer.reads()) {
      return "redirect:" + Desk.HOME + "/calendar";
    }
    var now = clocks.clocks();
    var words = Words.in(locale);
    var tasks =
        Stream.concat(ofRequests(viewer, now, words), ofBreaches(viewer, now))
            .filter(task -> task.duty().done().isEmpty())
            .sorted(Comparator.comparing((Task task) -> task.duty().due()))
            .toList();
    model.addAttribute("tasks", tasks);
    model.addAttribute(
        "processings",
        privacy.processings().stream()
            .filter(one -> viewer.sees(one.agency()) && one.ended().isEmpty())
            .count());
    model.addAttribute("unknownYears", unknownYears(now));
    return page.show(new View("home", "home", "privacy.overview"), viewer, locale, model);
  }

  private Stream<Task> ofRequests(Viewer viewer, Clocks now, Words words) {
    return requests.all().stream()
        .filter(one -> viewer.sees(one.agency()))
        .flatMap(one ->
            now.of(one).stream()
                .map(duty -> new Task(duty, one.agency(), "request", title(one, words))));
  }

  private static String title(PersonRequest request, Words words) {
    return words.of("privacy.request.kind." + request.kind()) + " · " + request.dossier();
  }

  private Stream<Task> ofBreaches(Viewer viewer, Clocks now) {
    return breaches.all().stream()
        .filter((Breach one) -> viewer.sees(one.agency()))
        .flatMap(one ->
            now.of(one).stream().map(duty -> new Task(duty, one.agency(), "breach", one.title())));
  }

  /** This year and, in its last two months, the next one. */
  private List<String> unknownYears(Clocks now) {
    var today = desk.today();
    return IntStream.rangeClosed(today.getYear(), today.plusMonths(2).getYear())
        .filter(year -> !now.days().knows(year))
        .mapToObj(Integer::toString)
        .toList();
  }
}
