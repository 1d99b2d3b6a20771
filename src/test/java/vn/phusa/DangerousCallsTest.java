package vn.phusa;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.phusa.testing.OurClasses;

/** What is dangerous with input is not there to be called (docs/security/asvs.md). */
class DangerousCallsTest {

  private static final JavaClasses CLASSES = OurClasses.all();

  private static final Pattern HASHES =
      Pattern.compile("(?:MessageDigest|Mac|Signature|Cipher)\\.getInstance\\(\\s*\"([^\"]+)\"");

  /** What reads and writes pages otherwise than as text, and what stays after signing out. */
  private static final Pattern IN_SCRIPTS =
      Pattern.compile(
          "localStorage|sessionStorage|indexedDB|\\beval\\(|new Function\\(|__proto__|postMessage"
              + "|document\\.(write|cookie)|(inner|outer)HTML *\\+?=|insertAdjacentHTML");

  /** The database that is left behind by a crash is stopped by its number; the bench starts us. */
  @Test
  void noCommandsAreStarted() {
    noClasses()
        .that()
        .haveNameNotMatching("vn\\.phusa\\.app\\.shell\\.(postgres\\.LeftBehind|bench\\..*)")
        .should()
        .callConstructor(ProcessBuilder.class, String[].class)
        .orShould()
        .callConstructor(ProcessBuilder.class, List.class)
        .orShould()
        .callMethodWhere(called(Runtime.class, "exec"))
        .check(CLASSES);
  }

  @Test
  void noTextBecomesCode() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.script..", "javax.naming..", "org.springframework.expression..", "groovy..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .orShould()
        .callMethodWhere(called(TemplateEngine.class, "create"))
        .check(CLASSES);
  }

  /** A number that names an error may be guessed. */
  @Test
  void randomValuesComeFromASecureGenerator() {
    noClasses()
        .that()
        .haveNameNotMatching("vn\\.phusa\\.(app\\.shell\\.bench\\..*|base\\.problem\\.web\\..*)")
        .should()
        .callMethodWhere(called(ThreadLocalRandom.class, "current"))
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callMethodWhere(called(Math.class, "random"))
        .check(CLASSES);
  }

  @Test
  void onlyApprovedAlgorithmsAreNamed() throws IOException {
    var named = new TreeMap<String, Integer>();
    for (var text : texts(Path.of("src/main/java"), ".java").values()) {
      HASHES.matcher(text).results().forEach(found -> named.merge(found.group(1), 1, Integer::sum));
    }
    assertThat(named.keySet())
        .contains("SHA-256", "AES/GCM/NoPadding")
        .allMatch(
            name -> List.of("SHA-256", "HmacSHA256", "Ed25519", "AES/GCM/NoPadding").contains(name),
            "approved by NIST SP 800-131A");
  }

  @Test
  void scriptsWriteTextAndKeepNothing() throws IOException {
    var scripts = texts(Path.of("src/main/resources/static"), ".js");
    assertThat(scripts).hasSizeGreaterThan(8);
    assertThat(scripts)
        .allSatisfy((file, text) -> assertThat(IN_SCRIPTS.matcher(text).find()).isFalse());
  }

  private static DescribedPredicate<JavaCall<?>> called(Class<?> type, String method) {
    return target(
            owner(
                DescribedPredicate.describe(
                    "is " + type.getName(), one -> one.isEquivalentTo(type))))
        .and(target(name(method)))
        .forSubtype();
  }

  private static Map<Path, String> texts(Path folder, String ending) throws IOException {
    var texts = new TreeMap<Path, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        texts.put(file, Files.readString(file));
      }
    }
    return texts;
  }
}
