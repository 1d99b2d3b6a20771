package vn.phusa.collect.source.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

/** RDF that means no good. */
@Timeout(30)
class RdfTest {

  private static final URI BASE = URI.create("https://cong.example/danh-muc");

  @TempDir Path folder;

  @Test
  void nothingThatItNamesIsFetched() throws IOException {
    try (var trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      trap.setSoTimeout(1);
      var there = "http://127.0.0.1:" + trap.getLocalPort() + "/";
      var secret = Files.writeString(folder.resolve("bi-mat"), "khong ai duoc thay");
      assertRefused("{\"@context\": \"" + there + "\", \"@type\": \"Dataset\"}", "");
      assertHarmless(xml("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>", "&e;"));
      assertHarmless(xml("<!DOCTYPE x SYSTEM \"" + there + "\">", "x"));
      assertHarmless(xml("<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + there + "\"> %p;]>", "x"));
      assertThatThrownBy(trap::accept).as("nobody has called").isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatBlowsUpIsRefused() {
    var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"ha\">");
    for (var i = 1; i < 12; i++) {
      laughs.append("<!ENTITY e").append(i).append(" \"");
      laughs.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
    }
    assertRefused(xml(laughs + "]>", "&e11;"), "application/rdf+xml");
    assertRefused("[".repeat(100_000), "application/ld+json");
    assertRefused("{\"http://a.example/b\": 1" + "0".repeat(10_000) + "}", "application/ld+json");
    assertRefused("<a> <b> ".repeat(3), "text/turtle");
    assertRefused("<a> <b> " + "[ <b> ".repeat(200_000), "text/turtle");
    assertRefused("<a> <b> " + "( ".repeat(200_000), "text/turtle");
    assertRefused("<html><p>Xin chào", "text/html");
  }

  private static String xml(String head, String text) {
    return "<?xml version=\"1.0\"?>"
        + head
        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
        + " xmlns:dct=\"http://purl.org/dc/terms/\"><rdf:Description rdf:about=\"http://a.example/\">"
        + "<dct:title>"
        + text
        + "</dct:title></rdf:Description></rdf:RDF>";
  }

  /** Refused, or read without what it wanted. */
  private void assertHarmless(String text) throws IOException {
    try {
      var model = Rdf.read(file(text), "application/rdf+xml", BASE);
      assertThat(model.listStatements().toList().toString()).doesNotContain("khong ai duoc thay");
    } catch (Problem problem) {
      assertThat(problem.code()).isEqualTo(SourceCode.SOURCE_FAILED);
    }
  }

  private void assertRefused(String text, String type) {
    assertThatThrownBy(() -> Rdf.read(file(text), type, BASE))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(SourceCode.SOURCE_FAILED));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("danh-muc"), text);
  }
}
