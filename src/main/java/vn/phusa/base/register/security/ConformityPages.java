package vn.phusa.base.register.security;

import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.phusa.base.law.Law;
import vn.phusa.base.register.PlatformSettings;
import vn.phusa.base.register.inner.Minimum;
import vn.phusa.base.text.Words;

/** The platform label and how far the minimum requirements are met. Public, as the law wants it. */
@Controller
@EnableConfigurationProperties(PlatformSettings.class)
class ConformityPages {

  private final PlatformSettings platform;
  private final Law law;
  private final Watcher watcher;

  ConformityPages(PlatformSettings platform, Law law, Watcher watcher) {
    this.platform = platform;
    this.law = law;
    this.watcher = watcher;
  }

  @GetMapping("/conformity")
  String page(Locale locale, Model model) {
    var today = watcher.today();
    model.addAttribute("title", Words.in(locale).of("register.conformity.title"));
    model.addAttribute("section", "conformity");
    model.addAttribute("platform", platform);
    model.addAttribute("minimums", Minimum.values());
    model.addAttribute("requirements", law.citedBy("register.conformity", today));
    model.addAttribute("label", law.citedBy("register.label", today));
    return "register/conformity";
  }
}
