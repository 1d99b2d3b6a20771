package vn.phusa.base.account.provider;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.access.Refused;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.ProviderSettings;
import vn.phusa.base.account.inner.AccountRules;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;

/** Finds the account of whom a provider vouches for; the table {@code provider_identity}. */
@Component
class ProviderPeople {

  private final JdbcClient client;
  private final People people;
  private final ProviderSettings settings;
  private final Journal journal;
  private final Clock clock;

  ProviderPeople(
      JdbcClient client, People people, ProviderSettings settings, Journal journal, Clock clock) {
    this.client = client;
    this.people = people;
    this.settings = settings;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The id of the account here.
   *
   * @param subject the provider's own, lasting name for the person
   * @throws Refused {@code PROVIDER_PERSON_UNKNOWN}
   */
  @Transactional
  String find(String subject, Claims claims) {
    var person =
        known(subject)
            .or(() -> named(claims))
            .or(() -> settings.creates() ? made(claims) : Optional.empty())
            .orElseThrow(() -> new Refused(new Problem(AccountCode.PROVIDER_PERSON_UNKNOWN)));
    connect(subject, person.id());
    update(person, claims);
    return person.id();
  }

  /** From now on this is the person's identity at the provider; one that is another's stays so. */
  void connect(String subject, String person) {
    var added =
        client
            .sql(
                """
                insert into provider_identity (issuer, subject, person, made_at)
                values (:issuer, :subject, :person, :now) on conflict do nothing
                """)
            .param("issuer", settings.issuer())
            .param("subject", subject)
            .param("person", person)
            .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .update();
    if (added > 0) {
      record("access.provider.connected", person);
    }
  }

  private Optional<Person> known(String subject) {
    return client
        .sql("select person from provider_identity where issuer = :issuer and subject = :subject")
        .param("issuer", settings.issuer())
        .param("subject", subject)
        .query(String.class)
        .optional()
        .flatMap(people::find);
  }

  private Optional<Person> named(Claims claims) {
    return id(claims).flatMap(people::find);
  }

  private Optional<Person> made(Claims claims) {
    var name = claims.text(settings.nameClaim()).or(() -> id(claims)).orElse("");
    return id(claims)
        .filter(id -> AccountRules.broken(id, name).isEmpty())
        .map(id -> {
          var person = new Person(id, name, null, agency(claims), null, roles(claims), null, false);
          people.save(person);
          record("access.person.added", id);
          return person;
        });
  }

  private void update(Person person, Claims claims) {
    if (settings.roles().isEmpty()) {
      return;
    }
    var agency = settings.agencyClaim().isEmpty() ? person.agency() : agency(claims);
    var wanted =
        new Person(
                person.id(),
                person.name(),
                person.email(),
                agency,
                person.unit(),
                roles(claims),
                null,
                false)
            .withAccountOf(person);
    if (!wanted.equals(person)) {
      people.save(wanted);
      record("access.person.changed", person.id());
    }
  }

  private Optional<String> id(Claims claims) {
    return claims.text(settings.idClaim()).map(id -> id.toLowerCase(Locale.ROOT));
  }

  private @Nullable String agency(Claims claims) {
    return claims.text(settings.agencyClaim()).orElse(null);
  }

  private Set<Role> roles(Claims claims) {
    return claims.texts(settings.roleClaim()).stream()
        .flatMap(value -> Optional.ofNullable(settings.roles().get(value)).stream())
        .collect(Collectors.toSet());
  }

  private void record(String action, String person) {
    var details = Map.of("provider", settings.issuer());
    journal.append(new Entry(person, action, person, details));
  }
}
