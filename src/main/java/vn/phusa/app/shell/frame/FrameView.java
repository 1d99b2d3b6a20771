package vn.phusa.app.shell.frame;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** The content of a page, and the frame around it unless only a part of a page was asked for. */
record FrameView(String name, Templates templates, FrameMaker frames) implements View {

  private static final String HTML = "text/html;charset=UTF-8";

  @Override
  public String getContentType() {
    return HTML;
  }

  @Override
  public void render(
      @Nullable Map<String, ?> given, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var model = new HashMap<String, Object>();
    if (given != null) {
      model.putAll(given);
    }
    frames.addCommon(model, request);
    var content = templates.render(name, model);
    send(isPart(request) ? content : framed(content, model, request), response);
  }

  private String framed(String content, Map<String, Object> model, HttpServletRequest request) {
    var frame = frames.frame(model, request, !content.contains("<h1"));
    Content inside = output -> output.writeContent(content);
    return templates.render("shell/frame", Map.of("frame", frame, "content", inside));
  }

  private boolean isPart(HttpServletRequest request) {
    if (name.contains("/part/")) {
      return true;
    }
    var whole =
        request.getHeader("HX-Boosted") != null
            || request.getHeader("HX-History-Restore-Request") != null;
    return request.getHeader("HX-Request") != null && !whole;
  }

  private static void send(String page, HttpServletResponse response) throws IOException {
    var bytes = page.getBytes(StandardCharsets.UTF_8);
    response.setContentType(HTML);
    response.addHeader("Vary", "HX-Request");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
