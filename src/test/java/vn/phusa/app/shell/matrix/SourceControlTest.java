package vn.phusa.app.shell.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.phusa.testing.WholeHouse;

/** Nothing of source control, of the build or of the configuration is served (ASVS V13.4.1). */
@WholeHouse
@Import(Cast.class)
class SourceControlTest {

  private static final List<String> PATHS =
      List.of(
          "/.git",
          "/.git/",
          "/.git/HEAD",
          "/.git/config",
          "/.git/index",
          "/.git/logs/HEAD",
          "/.gitignore",
          "/.github/workflows/build.yml",
          "/.svn/entries",
          "/.svn/wc.db",
          "/.hg/requires",
          "/.bzr/README",
          "/CVS/Root",
          "/.env",
          "/.DS_Store",
          "/.mvn/jvm.config",
          "/pom.xml",
          "/phusa.yaml",
          "/application.yaml",
          "/BOOT-INF/classes/application.yaml",
          "/META-INF/MANIFEST.MF",
          "/WEB-INF/web.xml",
          "/console/.git/config",
          "/shell/.git/config",
          "/shell/.git/frame.css",
          "/account/.env",
          "/webjars/.git/HEAD",
          "/_static/.git/config",
          "/api/v1/.git/config",
          "/actuator/env",
          "/server.key",
          "/var/server.key");

  /** A folder of source control, and what editors, merges and shells leave behind. */
  private static final Pattern LEFT =
      Pattern.compile(
          "(^|/)(\\.git|\\.svn|\\.hg|\\.bzr|CVS|_darcs)/.*|(^|/)(\\.git|\\.env(\\..*)?|\\.netrc|\\.DS_Store"
              + "|\\.gitignore|\\.gitattributes|.*\\.(orig|rej|swp|bak|key|p12|jks)|.*~)$");

  /** Of libraries only what they would serve; npm packages bring files that tell nothing. */
  private static final Pattern LEFT_IN_LIBRARY =
      Pattern.compile(
          "(META-INF/resources|static|public)/(.*/)?((\\.git|\\.svn|\\.hg|CVS)/.*|\\.env)");

  @LocalServerPort int port;
  @Autowired Cast cast;

  @Test
  void nobodyIsAnsweredWhoAsksForIt() {
    var people = cast.people("http://localhost:" + port);
    var found = new ArrayList<String>();
    for (var person : people.entrySet()) {
      for (var path : PATHS) {
        var answer = person.getValue().open(path);
        if (answer.statusCode() != 404) {
          found.add(person.getKey() + " " + path + " " + answer.statusCode());
        }
        assertThat(answer.body()).doesNotContain("[core]", "refs/heads", "spring:");
      }
    }
    assertThat(people).hasSizeGreaterThan(8);
    assertThat(found).isEmpty();
  }

  @Test
  void noFileOfTheKindLiesInWhatIsDelivered() throws IOException {
    var classes = Path.of("target/classes");
    try (var files = Files.walk(classes)) {
      var ours = files.map(file -> classes.relativize(file).toString()).toList();
      assertThat(ours).contains("static/account/link.js");
      assertThat(ours).noneMatch(file -> LEFT.matcher(file).find());
    }
    var jars = 0;
    var left = new ArrayList<String>();
    for (var part : libraries().split(File.pathSeparator)) {
      if (part.endsWith(".jar") && Files.exists(Path.of(part))) {
        jars++;
        try (var jar = new ZipFile(part)) {
          jar.stream()
              .filter(entry -> LEFT_IN_LIBRARY.matcher(entry.getName()).find())
              .forEach(entry -> left.add(part + "!" + entry.getName()));
        }
      }
    }
    assertThat(jars).as("libraries on the class path").isGreaterThan(100);
    assertThat(left).isEmpty();
  }

  /** Maven starts tests with one jar that names the others. */
  private static String libraries() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Otherwise the patterns above would find nothing anywhere. */
  @Test
  void whatIsLookedForWouldBeFound() {
    assertThat(
            List.of(".git/HEAD", "static/.git/config", "static/a/.env", ".svn/entries", "x.orig"))
        .allMatch(file -> LEFT.matcher(file).find());
    assertThat(List.of("META-INF/resources/webjars/x/.git/config", "static/.env"))
        .allMatch(file -> LEFT_IN_LIBRARY.matcher(file).find());
  }
}
