package vn.phusa.app.shell.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.app.shell.ShellSettings;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.AccountSettings;
import vn.phusa.base.account.AccountSettings.Required;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Outcome.State;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.base.safeguard.Safeguard;
import vn.phusa.base.text.Words;
import vn.phusa.collect.ingest.IngestSettings;
import vn.phusa.testing.House;
import vn.phusa.testing.TestDatabase;

/** Each measure is good where it should be, and weak where somebody made it so. */
class MeasuresTest {

  @TempDir private Path folder;

  @Test
  void aDirectoryThatOthersCanLookIntoIsWeak() throws IOException {
    var state = new StateSafeguard(shell(null, null));
    mode(folder, "rwx------");
    assertThat(of(state, Requirement.STATE_PRIVATE)).isEqualTo(State.GOOD);
    mode(folder, "rwxr-xr-x");
    assertThat(of(state, Requirement.STATE_PRIVATE)).isEqualTo(State.WEAK);
  }

  @Test
  void aKeyThatOthersCanReadIsNamed() throws IOException {
    var state = new StateSafeguard(shell(null, null));
    var key = Files.createDirectories(folder.resolve("journal")).resolve("signing.key");
    Files.writeString(key, "secret");
    mode(key, "rw-------");
    assertThat(of(state, Requirement.SECRET_FILES)).isEqualTo(State.GOOD);
    mode(key, "rw-r--r--");
    assertThat(of(state, Requirement.SECRET_FILES)).isEqualTo(State.WEAK);
    assertThat(said(state, Requirement.SECRET_FILES)).contains("journal/signing.key");
  }

  @Test
  void aDatabaseNeedsAPasswordAndEncryptionFromAfar() {
    assertThat(database(null, null)).isEqualTo(State.GOOD);
    assertThat(database("jdbc:postgresql://localhost/x", "k3-long-and-odd")).isEqualTo(State.GOOD);
    assertThat(database("jdbc:postgresql://localhost/x", null)).isEqualTo(State.WEAK);
    assertThat(database("jdbc:postgresql://localhost/x", "Postgres")).isEqualTo(State.WEAK);
    assertThat(database("jdbc:postgresql://localhost/x", "somebody")).isEqualTo(State.WEAK);
    assertThat(database("jdbc:postgresql://db.tinh.vn/x", "k3-long-and-odd")).isEqualTo(State.WEAK);
    assertThat(database("jdbc:postgresql://db.tinh.vn/x?sslmode=verify-full", "k3-long-and-odd"))
        .isEqualTo(State.GOOD);
    assertThat(ownedBy("phusa_owner", "Phusa_Owner")).isEqualTo(State.WEAK);
    assertThat(ownedBy("phusa_owner", null)).isEqualTo(State.WEAK);
    assertThat(ownedBy("phusa_owner", "k4-long-and-odd")).isEqualTo(State.GOOD);
    var shown =
        said(
            new DatabaseSafeguard(shell("jdbc:postgresql://db/x", "Geheim-9")),
            Requirement.DATABASE);
    assertThat(shown).contains("db").doesNotContain("Geheim-9");
  }

  @Test
  void theHousesOwnUserMayOnlyReadAndWriteRows() {
    var owner = TestDatabase.with("journal");
    var house = TestDatabase.asTheHouse(owner);
    var sql = JdbcClient.create(owner);
    assertThat(user(owner)).isEqualTo("superuser");
    assertThat(user(house)).isEqualTo("rows");
    sql.sql("grant create on schema public to phusa_house").update();
    assertThat(user(house)).isEqualTo("builds");
    sql.sql("grant delete on journal_entry to phusa_house").update();
    assertThat(user(house)).isEqualTo("removes");
    sql.sql("alter table journal_entry owner to phusa_house").update();
    assertThat(user(house)).isEqualTo("owner");
    // In the house itself it is as the page shows it.
    var own = new DatabaseUserSafeguard(House.bean(JdbcClient.class));
    assertThat(of(own, Requirement.DATABASE)).isEqualTo(State.GOOD);
    assertThat(said(own, Requirement.DATABASE)).contains("phusa_house");
  }

  private static String user(DataSource database) {
    var measured =
        one(new DatabaseUserSafeguard(JdbcClient.create(database)), Requirement.DATABASE);
    var found = measured.sentence().replaceAll(".*\\.", "");
    assertThat(measured.state()).isEqualTo(found.equals("rows") ? State.GOOD : State.WEAK);
    assertThat(measured.said(Locale.ENGLISH)).isNotEqualTo(measured.said(Words.VIETNAMESE));
    return found;
  }

  @Test
  void limitsThatAreTooWideAreWeak() {
    var strict = limits(50, 5, DataSize.ofMegabytes(1));
    assertThat(strict.measure()).extracting(Outcome::state).containsOnly(State.GOOD);
    var wide = limits(10_000, 50, DataSize.ofTerabytes(9_000));
    assertThat(wide.measure()).extracting(Outcome::state).containsOnly(State.WEAK);
  }

  @Test
  void lettingPeopleInTooEasilyIsWeak() {
    var strict =
        accounts(
            new AccountSettings(
                Required.EVERYBODY, minutes(15), minutes(5), minutes(720), 5, 45, 60, null),
            "https://id.example");
    assertThat(strict.measure()).hasSize(8);
    assertThat(strict.measure())
        .filteredOn(outcome -> outcome.requirement() != Requirement.SECOND_FACTOR)
        .extracting(Outcome::state)
        .containsOnly(State.GOOD);
    var lax =
        accounts(
            new AccountSettings(
                Required.NOBODY, minutes(60), minutes(15), minutes(720), 0, 0, 0, null),
            "");
    assertThat(lax.measure()).extracting(Outcome::state).containsOnly(State.WEAK);
    assertThat(lax.measure())
        .allSatisfy(outcome ->
            assertThat(outcome.said(Locale.ENGLISH)).isNotEqualTo(outcome.said(Words.VIETNAMESE)));
  }

  @Test
  void saysOfWhomASecondFactorIsAsked() {
    House.bean(Accounts.class)
        .ensure("khong-buoc-hai", "Không", null, Set.of(Role.OFFICER), "mot-mat-khau-dai");
    assertThat(Required.values())
        .extracting(required -> secondFactor(required).said(Words.VIETNAMESE))
        .satisfiesExactly(
            nobody -> assertThat(nobody).startsWith("Không ai bắt buộc"),
            administrators -> assertThat(administrators).startsWith("Người quản trị phải"),
            everybody ->
                assertThat(everybody)
                    .matches("Mọi người phải có .*; [1-9]\\d* trong [1-9]\\d* người .*"));
    assertThat(secondFactor(Required.EVERYBODY).said(Locale.ENGLISH)).startsWith("Everybody must");
  }

  private static Outcome secondFactor(Required required) {
    var settings =
        new AccountSettings(required, minutes(15), minutes(5), minutes(720), 5, 45, 60, null);
    return one(accounts(settings, ""), Requirement.SECOND_FACTOR);
  }

  private static AccountSafeguard accounts(AccountSettings settings, String provider) {
    return new AccountSafeguard(House.bean(Accounts.class), settings, provider);
  }

  private static Duration minutes(int count) {
    return Duration.ofMinutes(count);
  }

  @Test
  void aJdkGetsOld() {
    var released = LocalDate.parse(System.getProperty("java.version.date"));
    assertThat(of(software(released.plusDays(10)), Requirement.RUNTIME)).isEqualTo(State.GOOD);
    assertThat(of(software(released.plusDays(200)), Requirement.RUNTIME)).isEqualTo(State.WEAK);
    assertThat(of(software(released), Requirement.BACKUP)).isEqualTo(State.WEAK);
  }

  @Test
  void aBuildGetsOld() {
    var today = LocalDate.now(ZoneOffset.UTC);
    assertThat(of(software(today), Requirement.PARTS)).isEqualTo(State.GOOD);
    assertThat(of(software(today.plusDays(200)), Requirement.PARTS)).isEqualTo(State.WEAK);
    assertThat(said(software(today.plusDays(200)), Requirement.PARTS)).contains("days ago");
  }

  @Test
  void everySentenceIsThereInBothLanguages() {
    for (var safeguard :
        List.<Safeguard>of(
            new StateSafeguard(shell(null, null)),
            new DatabaseSafeguard(shell(null, null)),
            limits(50, 5, DataSize.ofMegabytes(1)),
            software(LocalDate.of(2026, 1, 1)))) {
      assertThat(safeguard.measure())
          .allSatisfy(outcome ->
              assertThat(outcome.said(Locale.ENGLISH))
                  .isNotEqualTo(outcome.said(Words.VIETNAMESE))
                  .doesNotContain("{"));
    }
  }

  private LimitSafeguard limits(int rate, int wrong, DataSize upload) {
    return new LimitSafeguard(
        new AccessSettings(rate, rate * 2, rate, rate * 2, wrong, minutes(15)),
        new IngestSettings(2, upload, upload),
        shell(null, null));
  }

  private static SoftwareSafeguard software(LocalDate today) {
    Instant now = today.atStartOfDay(ZoneOffset.UTC).toInstant();
    return new SoftwareSafeguard(JsonMapper.shared(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private State database(@Nullable String url, @Nullable String password) {
    return of(new DatabaseSafeguard(shell(url, password)), Requirement.DATABASE);
  }

  private State ownedBy(String owner, @Nullable String password) {
    var database =
        new ShellSettings.Database(
            "jdbc:postgresql://localhost/x", "somebody", "k3-long-and-odd", owner, password, 8);
    var measured = new DatabaseSafeguard(new ShellSettings(folder, database));
    return of(measured, Requirement.DATABASE);
  }

  private ShellSettings shell(@Nullable String url, @Nullable String password) {
    return new ShellSettings(
        folder, new ShellSettings.Database(url, "somebody", password, null, null, 8));
  }

  private static State of(Safeguard safeguard, Requirement requirement) {
    return one(safeguard, requirement).state();
  }

  private static String said(Safeguard safeguard, Requirement requirement) {
    return one(safeguard, requirement).said(Locale.ENGLISH);
  }

  private static Outcome one(Safeguard safeguard, Requirement requirement) {
    return safeguard.measure().stream()
        .filter(outcome -> outcome.requirement() == requirement)
        .findFirst()
        .orElseThrow();
  }

  private static void mode(Path file, String mode) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }
}
