package vn.phusa.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.testing.WholeHouse;

/** The document of the API names what the server answers to, and nothing else. */
@WholeHouse
class OpenApiTest {

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void namesEveryOperationOfEveryRoom() throws Exception {
    assertThat(documented()).containsExactlyInAnyOrderElementsOf(answered());
  }

  private TreeSet<String> answered() {
    var operations = new TreeSet<String>();
    for (var mapping : mappings.getHandlerMethods().keySet()) {
      for (var path : mapping.getPatternValues()) {
        for (var method : mapping.getMethodsCondition().getMethods()) {
          if (path.startsWith("/api/v1/")) {
            operations.add(method + " " + path);
          }
        }
      }
    }
    return operations;
  }

  private TreeSet<String> documented() throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var address = URI.create("http://localhost:" + port + "/api/v1/openapi.json");
      var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      var document = JsonMapper.shared().readTree(answer.body());
      assertThat(document.path("openapi").asString()).startsWith("3.1");
      var operations = new TreeSet<String>();
      for (var path : document.path("paths").properties()) {
        for (var operation : path.getValue().properties()) {
          operations.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
      return operations;
    }
  }
}
