package vn.phusa.app.shell.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The templates of every room, compiled with the house. */
@Component
class Templates {

  private static final String GENERATED = "vn.phusa.generated.jte";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), GENERATED);

  private final AssetLinks links;

  Templates(AssetLinks links) {
    this.links = links;
  }

  boolean has(String view) {
    return engine.hasTemplate(view + ".jte");
  }

  /** The whole text, before any of it is sent: a template that fails leaves no half page. */
  String render(String view, Map<String, Object> model) {
    var output = new StringOutput();
    engine.render(view + ".jte", model, output);
    return links.in(output.toString());
  }
}
