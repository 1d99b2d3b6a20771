package vn.phusa.base.notice.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.directory.Offices;
import vn.phusa.base.notice.Readers;

/** Who is meant by {@link Readers} at this moment. */
@Component
final class Audience {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Accounts accounts;
  private final Offices offices;
  private final Access access;
  private final Clock clock;

  Audience(Accounts accounts, Offices offices, Access access, Clock clock) {
    this.accounts = accounts;
    this.offices = offices;
    this.access = access;
    this.clock = clock;
  }

  /** Ids of people with an account. */
  Set<String> of(Readers readers) {
    var known = accounts.all();
    var named = known.stream().map(Principal::id).filter(id -> readers.people().contains(id));
    var answering = readers.subject().stream().flatMap(subject -> answering(subject, known));
    return Stream.concat(named, answering).collect(Collectors.toUnmodifiableSet());
  }

  /** The first that there are of those who may mend something. */
  private Stream<String> answering(Protected subject, List<Principal> known) {
    var addresses = addresses(subject.agency());
    var emails = accounts.emails();
    Predicate<Principal> appointed =
        one -> addresses.contains(folded(emails.getOrDefault(one.id(), "")));
    Predicate<Principal> officer =
        one -> one.has(Role.OFFICER) && one.agency().filter(subject.agency()::equals).isPresent();
    Predicate<Principal> steward = one -> one.has(Role.STEWARD);
    return Stream.of(appointed, officer, steward)
        .map(who ->
            known.stream()
                .filter(who)
                .filter(one -> access.mayChange(subject, one))
                .map(Principal::id)
                .toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .stream()
        .flatMap(List::stream);
  }

  private Set<String> addresses(String agency) {
    var today = LocalDate.ofInstant(clock.instant(), ZONE);
    return offices.dataOfficers(agency, today).stream()
        .map(officer -> folded(officer.holder().email()))
        .filter(address -> !address.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String folded(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}
