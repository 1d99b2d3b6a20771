package vn.phusa.base.privacy.inner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.phusa.base.privacy.Breach;
import vn.phusa.base.privacy.PersonRequest;
import vn.phusa.base.privacy.TimeLimit;
import vn.phusa.base.privacy.TimeLimit.Step;
import vn.phusa.base.privacy.WorkingDays;

/**
 * What the law wants by when. The limit that holds is that of the day on which the clock began.
 *
 * @param told items of which a breach is told to the persons
 */
public record Clocks(List<TimeLimit> limits, WorkingDays days, Set<String> told) {

  public Clocks {
    limits = List.copyOf(limits);
    told = Set.copyOf(told);
  }

  /** The limit of a matter that holds for what began at a moment. */
  public Optional<TimeLimit> limit(String matter, Step step, Instant begin) {
    var day = LocalDate.ofInstant(begin, WorkingDays.ZONE);
    return limits.stream()
        .filter(limit -> limit.matter().equals(matter) && limit.step() == step && limit.isOn(day))
        .findFirst();
  }

  /** How many days the one extension may have. */
  public int longestExtension(PersonRequest request) {
    return limit(request, Step.EXTENSION).map(TimeLimit::amount).orElse(0);
  }

  /** The answer to the person, then what was asked for. */
  public List<Duty> of(PersonRequest request) {
    var path = "/console/privacy/requests/" + request.id();
    var begin = request.received();
    var more = request.extension().map(PersonRequest.Extension::days).orElse(0);
    var closed = request.close().map(PersonRequest.Close::when);
    var answered = request.answered().or(() -> closed);
    return Stream.of(
            limit(request, Step.ANSWER)
                .map(limit -> duty(path, Step.ANSWER, limit, days.due(begin, limit), answered)),
            toCarryOut(request)
                .map(limit ->
                    duty(path, Step.CARRY_OUT, limit, days.due(begin, limit, more), closed)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The notices about a breach. */
  public List<Duty> of(Breach breach) {
    return Stream.of(Breach.Step.values())
        .filter(step -> asks(breach, step))
        .flatMap(step -> limit(breach, step).stream().map(limit -> notice(breach, step, limit)))
        .toList();
  }

  /** Whether the law wants a step for this breach. */
  public boolean asks(Breach breach, Breach.Step step) {
    return switch (step) {
      case AUTHORITY, REMEDIED -> true;
      case SUBJECTS -> breach.items().stream().anyMatch(told::contains);
      case INCIDENT_FIRST, INCIDENT_FULL -> breach.cyberIncident();
    };
  }

  /** The last day on which the file of a breach must be there; empty until all is mended. */
  public Optional<LocalDate> keptUntil(Breach breach) {
    return Optional.ofNullable(breach.steps().get(Breach.Step.REMEDIED))
        .flatMap(done ->
            limit(TimeLimit.BREACH, Step.KEEP_FILE, done.when())
                .map(limit -> days.due(done.when(), limit)))
        .map(end -> LocalDate.ofInstant(end, WorkingDays.ZONE).minusDays(1));
  }

  private Optional<TimeLimit> toCarryOut(PersonRequest request) {
    var plain = limit(request, Step.CARRY_OUT);
    return request.withProcessor()
        ? limit(request, Step.CARRY_OUT_WITH_PROCESSOR).or(() -> plain)
        : plain;
  }

  private Optional<TimeLimit> limit(PersonRequest request, Step step) {
    return limit(request.kind().name(), step, request.received());
  }

  private Optional<TimeLimit> limit(Breach breach, Breach.Step step) {
    return switch (step) {
      case AUTHORITY -> limit(TimeLimit.BREACH, Step.AUTHORITY, breach.found());
      case SUBJECTS -> limit(TimeLimit.BREACH, Step.SUBJECTS, breach.found());
      case INCIDENT_FIRST -> limit(TimeLimit.INCIDENT, Step.FIRST_NOTICE, breach.found());
      case INCIDENT_FULL -> limit(TimeLimit.INCIDENT, Step.FULL_REPORT, breach.found());
      case REMEDIED -> Optional.empty();
    };
  }

  private Duty notice(Breach breach, Breach.Step step, TimeLimit limit) {
    var done = Optional.ofNullable(breach.steps().get(step)).map(Breach.Done::when);
    var path = "/console/privacy/breaches/" + breach.id();
    return duty(path, step, limit, days.due(breach.found(), limit), done);
  }

  private static Duty duty(
      String path, Enum<?> step, TimeLimit limit, Instant due, Optional<Instant> done) {
    return new Duty(path, step.name(), due, limit.unit() != TimeLimit.Unit.HOURS, done);
  }
}
