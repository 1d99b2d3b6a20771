package vn.phusa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.testing.OurClasses;

/** Keeps the arrows, the doors and the privacy of the rooms (STYLE, sections 1, 2 and 4). */
class HouseTest {

  private static final JavaClasses CLASSES = OurClasses.all();

  @Test
  void arrowsPointDown() {
    System.setProperty("spring.modulith.detection-strategy", "explicitly-annotated");
    ApplicationModules.of(PhuSa.class).verify();
  }

  /** The list in {@code META-INF/spring-modulith} spares every start the reading of all classes. */
  @Test
  void theListOfRoomsIsComplete() throws IOException {
    System.setProperty("spring.modulith.detection-strategy", "explicitly-annotated");
    var rooms =
        ApplicationModules.of(PhuSa.class).stream()
            .map(room -> room.getIdentifier().toString())
            .toList();
    try (var list =
        new ClassPathResource("META-INF/spring-modulith/application-modules.json")
            .getInputStream()) {
      assertThat(JsonMapper.shared().readTree(list).propertyNames())
          .containsExactlyInAnyOrderElementsOf(rooms);
    }
  }

  @Test
  void everyTypeLivesInARoom() {
    var rooms =
        "vn\\.phusa\\.(base|store|collect|refine|share|insight|sector|app)\\.[a-z]+(\\..+)?";
    var outside =
        CLASSES.stream()
            .filter(type -> !type.getPackageName().matches(rooms))
            .filter(type -> !type.getPackageName().startsWith("vn.phusa.generated"))
            .map(type -> type.getName())
            .toList();
    assertThat(outside).containsExactlyInAnyOrder("vn.phusa.PhuSa", "vn.phusa.package-info");
  }

  @Test
  void namesEndWell() {
    noClasses()
        .that()
        .resideInAPackage("vn.phusa..")
        .and()
        .resideOutsideOfPackage("vn.phusa.generated..")
        .should()
        .haveNameMatching(
            ".*(Impl|Utils?|Helper|Manager|Handler|Processor|Service|Dto)|.*\\.(Base|Abstract)[A-Z].*")
        .check(CLASSES);
  }

  /** A stream of rows keeps its connection until somebody closes it, which nobody sees missing. */
  @Test
  void rowsComeAsLists() {
    noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream").check(CLASSES);
  }

  @Test
  void innerPackagesHoldNothingPublic() {
    classes()
        .that()
        .resideInAnyPackage(
            "vn.phusa.base.*.*..",
            "vn.phusa.store.*.*..",
            "vn.phusa.collect.*.*..",
            "vn.phusa.refine.*.*..",
            "vn.phusa.share.*.*..",
            "vn.phusa.app.*.*..")
        .and()
        .resideOutsideOfPackage("..inner..")
        .and()
        .areTopLevelClasses()
        .should()
        .notBePublic()
        .check(CLASSES);
  }
}
