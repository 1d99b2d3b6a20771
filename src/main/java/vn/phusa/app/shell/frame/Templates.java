package vn.phusa.app.shell.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The templates of every room, compiled with the house. */
@Component
class Templates {

  private static final String GENERATED = "vn.phusa.generated.jte";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), GENERATED);

  boolean has(String view) {
    return engine.hasTemplate(view + ".jte");
  }

  /** The whole text, before a byte of it is sent: a template that fails leaves no half page. */
  Utf8ByteOutput render(String view, Map<String, Object> model) {
    var output = new Utf8ByteOutput();
    engine.render(view + ".jte", model, output);
    return output;
  }
}
