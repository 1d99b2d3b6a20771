package vn.phusa.app.shell.frame;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** A view name is the path of a template: {@code portal/home} is {@code portal/home.jte}. */
@Component
class FrameViewResolver implements ViewResolver, Ordered {

  private final Templates templates;
  private final FrameMaker frames;

  FrameViewResolver(Templates templates, FrameMaker frames) {
    this.templates = templates;
    this.frames = frames;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    return templates.has(name) ? new FrameView(name, templates, frames) : null;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
