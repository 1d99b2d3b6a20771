package vn.phusa.base.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.phusa.base.access.inner.Rules;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.directory.Units;

/** What the rules let somebody see at this moment and from this place. */
@Component
class Sights {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Rules rules;
  private final Purposes purposes;
  private final Units units;
  private final Clock clock;

  Sights(Rules rules, Purposes purposes, Units units, Clock clock) {
    this.rules = rules;
    this.purposes = purposes;
    this.units = units;
    this.clock = clock;
  }

  Optional<Sight> of(Protected subject, Principal principal, Use use) {
    if (!principal.isOpenedTo(subject.dataset())) {
      return Optional.empty();
    }
    var environment = environment(principal, use);
    var decision = rules.decide(subject, principal, environment);
    return decision
        .granted()
        .map(granted ->
            sight(decision.rule().orElseThrow(), granted, subject, principal, environment));
  }

  private Sight sight(
      Rule rule,
      Rule.Outcome.Granted granted,
      Protected subject,
      Principal principal,
      Environment environment) {
    return new Sight(
        rule.id(),
        environment.purpose(),
        rule.pseudonyms(environment.purpose()),
        rules.classed(subject.dataset()),
        granted.columns(),
        rows(granted.rows(), principal),
        granted.smallestGroup());
  }

  /** Purposes that rules ask for and that would let the caller see a dataset in another way. */
  List<Purpose> purposes(Protected subject, Principal principal) {
    var now = environment(principal, Use.VIEW);
    var seen = rules.decide(subject, principal, now).granted();
    return purposes.current().stream()
        .filter(purpose -> {
          var other = rules.decide(subject, principal, now.statedFor(purpose.id()));
          return other.rule().filter(rule -> rule.asksFor(purpose.id())).isPresent()
              && other.granted().isPresent()
              && !other.granted().equals(seen);
        })
        .toList();
  }

  Reach reach(Principal principal) {
    var reach = rules.reach(principal, environment(principal, Use.VIEW));
    return principal.only().map(reach::within).orElse(reach);
  }

  /** The stated purpose, or the way of use where none was stated. */
  String wantedFor(Principal principal, Use use) {
    return stated(principal).orElse(use.name());
  }

  private Environment environment(Principal principal, Use use) {
    return new Environment(use, stated(principal), today(), address());
  }

  /** What the present caller states counts for nobody else. */
  private Optional<String> stated(Principal principal) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    var own =
        authentication != null && authentication.getPrincipal() instanceof SignedIn who
            ? who.id()
            : Principal.ANONYMOUS_ID;
    return own.equals(principal.id()) ? purposes.stated().map(Purpose::id) : Optional.empty();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }

  private static Optional<String> address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
        ? Optional.ofNullable(present.getRequest().getRemoteAddr())
        : Optional.empty();
  }

  private Optional<Sight.OwnRows> rows(RowScope scope, Principal principal) {
    return switch (scope) {
      case RowScope.All() -> Optional.empty();
      case RowScope.OwnAgency(var column) ->
          Optional.of(
              new Sight.OwnRows(column, principal.agency().map(Set::of).orElse(Set.of()), true));
      case RowScope.OwnUnit(var column) ->
          Optional.of(
              new Sight.OwnRows(
                  column, principal.unit().map(this::unitAndBelow).orElse(Set.of()), false));
    };
  }

  /** Units as they are today: a code of before 1 July 2025 may mean another place. */
  private Set<String> unitAndBelow(String code) {
    var codes = new LinkedHashSet<String>();
    codes.add(code);
    units.below(code, today()).stream().map(Unit::code).forEach(codes::add);
    return codes;
  }
}
