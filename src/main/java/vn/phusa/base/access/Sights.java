package vn.phusa.base.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
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
  private final Units units;
  private final Clock clock;

  Sights(Rules rules, Units units, Clock clock) {
    this.rules = rules;
    this.units = units;
    this.clock = clock;
  }

  Optional<Sight> of(Protected subject, Principal principal, Purpose purpose) {
    if (!principal.isOpenedTo(subject.dataset())) {
      return Optional.empty();
    }
    var decision = rules.decide(subject, principal, environment(purpose));
    return decision
        .granted()
        .map(granted ->
            new Sight(
                decision.rule().map(Rule::id).orElseThrow(),
                rules.classed(subject.dataset()),
                granted.columns(),
                rows(granted.rows(), principal),
                granted.smallestGroup()));
  }

  Reach reach(Principal principal) {
    var reach = rules.reach(principal, environment(Purpose.VIEW));
    return principal.only().map(reach::within).orElse(reach);
  }

  private Environment environment(Purpose purpose) {
    return new Environment(purpose, today(), address());
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
