package vn.phusa.app.shell.matrix;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.phusa.collect.ingest.RawFiles;
import vn.phusa.testing.Visitor;
import vn.phusa.testing.WholeHouse;

/**
 * A file that came in is handed out to nobody as it came: only its rows are, written anew. So what
 * hides in a file for whoever opens it does not travel on (OWASP ASVS V5.4.3).
 */
@WholeHouse
@Import(Cast.class)
class RawFilesStayTest {

  private static final String SLUG = "so-y-te.nhu-da-den";

  /** Bytes that no writer of ours would choose: quotes without need, a tab, a note at the end. */
  private static final String BODY = "\"011\",\"Mai Ẩn\"\t\n\"012\",\"Lý Bí\"\n";

  private static final String FILE = "ma,ten\n" + BODY + "\nGhi chú: khong-duoc-ra-ngoai\n";
  private static final List<String> FORMS =
      List.of("csv", "json", "ndjson", "jsonl", "xlsx", "parquet", "geojson", "html", "raw");

  @LocalServerPort int port;
  @Autowired Cast cast;

  @Test
  void noAddressGivesAFileAsItCame() {
    var people = cast.people("http://localhost:" + port);
    var brought = cast.bring(SLUG, "Như đã đến", FILE);
    BinaryOperator<String> values =
        (variable, pattern) ->
            switch (variable) {
              case "slug" -> SLUG;
              case "hash", "upload" -> brought.file();
              case "id" -> pattern.contains("runs") ? brought.id() : cast.value(variable, pattern);
              default -> cast.value(variable, pattern);
            };
    var rows = 0;
    for (var person : List.of("officer", "steward", "operator", "auditor", Cast.NOBODY)) {
      var visitor = requireNonNull(people.get(person));
      for (var address : addresses(values).toList()) {
        var body = body(visitor, address);
        assertThat(body).as("%s as %s", address, person).doesNotContain(BODY, BODY.strip());
        rows += body.contains("Lý Bí") ? 1 : 0;
      }
    }
    assertThat(rows).as("places where the rows themselves were seen").isGreaterThan(3);
  }

  private Stream<String> addresses(BinaryOperator<String> values) {
    var all =
        cast.endpoints().stream()
            .filter(endpoint -> endpoint.method().equals("GET"))
            .filter(endpoint -> !endpoint.pattern().startsWith("/sign-"))
            .flatMap(endpoint -> endpoint.addresses(values, FORMS));
    var hash = values.apply("hash", "");
    var guessed =
        Stream.of("/raw/" + hash, "/raw/" + hash.substring(0, 2) + "/" + hash, "/" + hash);
    return Stream.concat(all, guessed);
  }

  private static String body(Visitor visitor, String address) {
    var answer = address.startsWith("/api") ? visitor.call(address) : visitor.open(address);
    return answer.body();
  }

  /** What could hand a file out does not know where it lies. */
  @Test
  void noControllerKnowsWhereTheFilesLie() {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.phusa");
    noClasses()
        .that()
        .resideInAnyPackage("..web..", "vn.phusa.share..", "vn.phusa.app..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(RawFiles.class)
        .check(classes);
  }
}
