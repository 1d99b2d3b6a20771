package vn.phusa.app.shell.inner;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import vn.phusa.base.access.Principal;
import vn.phusa.base.text.Words;

/**
 * What stands around the content of a page.
 *
 * @param purpose title of what the person has stated to read data for; empty when nothing was
 * @param title heading of the page; empty for a page without one
 * @param heading the frame writes the heading, because the content has none
 * @param section key of the navigation entry that the page belongs to
 * @param here path and query of the page, where a change of language comes back to
 * @param asked what stands in the search box
 * @param places where everyone may go
 * @param console where the signed-in person may go
 * @param unread how many notices the person has not read
 */
public record Frame(
    Words words,
    Principal principal,
    Optional<String> purpose,
    @Nullable CsrfToken csrf,
    String title,
    boolean heading,
    String section,
    String here,
    String asked,
    List<NavigationEntry> places,
    List<NavigationEntry> console,
    long unread) {

  /** Sections of everybody's own, which have no entry but stand beside them. */
  private static final Set<String> OWN = Set.of("account", "notices");

  private static final long MOST_SHOWN = 99;

  public Frame {
    places = List.copyOf(places);
    console = List.copyOf(console);
  }

  public String language() {
    return words.locale().getLanguage();
  }

  /** The switch to the other language, and back to this page. */
  public String languageSwitch() {
    var other = language().equals(Locale.ENGLISH.getLanguage()) ? "vi" : "en";
    return "/lang?to=" + other + "&back=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
  }

  /** The page belongs to the console, whose entries then stand beside it. */
  public boolean inConsole() {
    return !console.isEmpty()
        && (OWN.contains(section)
            || console.stream().anyMatch(entry -> entry.key().equals(section)));
  }

  /** The search box stands above, unless the page has one of its own. */
  public boolean searches() {
    return !section.equals("home") && !here.equals("/datasets") && !here.startsWith("/datasets?");
  }

  /** The number at the bell. */
  public String bell() {
    return unread > MOST_SHOWN ? MOST_SHOWN + "+" : Long.toString(unread);
  }

  public String say(String key, Object... values) {
    return words.of("shell." + key, values);
  }
}
