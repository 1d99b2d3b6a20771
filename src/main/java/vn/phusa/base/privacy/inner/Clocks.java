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

  /** How long a request takes at most without more time. */
  public Optional<TimeLimit> toCarryOut(PersonRequest request) {
    var plain = limit(request.kind().name(), Step.CARRY_OUT, request.received());
    return request.withProcessor()
        ? limit(request.kind().name(), Step.CARRY_OUT_WITH_PROCESSOR, request.received())
            .or(() -> plain)
        : plain;
  }

  /** How many days the one extension may have. */
  public int longestExtension(PersonRequest request) {
    return limit(request.kind().name(), Step.EXTENSION, request.received())
        .map(TimeLimit::amount)
        .orElse(0);
  }

  /** The answer to the person, then what was asked for. */
  public List<Duty> of(PersonRequest request) {
    var closed = request.close().map(PersonRequest.Close::when);
    var answer =
        limit(request.kind().name(), Step.ANSWER, request.received())
            .map(limit ->
                duty(
                    path(request),
                    "ANSWER",
                    limit,
                    days.due(request.received(), limit),
                    request.answered().or(() -> closed)));
    var more = request.extension().map(PersonRequest.Extension::days).orElse(0);
    var carryOut =
        toCarryOut(request)
            .map(limit ->
                duty(
                    path(request),
                    "CARRY_OUT",
                    limit,
                    days.due(request.received(), limit, more),
                    closed));
    return Stream.of(answer, carryOut).flatMap(Optional::stream).toList();
  }

  /** The notices about a breach. */
  public List<Duty> of(Breach breach) {
    var incident = breach.cyberIncident();
    return Stream.of(
            notice(breach, incident, TimeLimit.INCIDENT, Step.FIRST_NOTICE),
            notice(breach, true, TimeLimit.BREACH, Step.AUTHORITY),
            notice(breach, toldToSubjects(breach), TimeLimit.BREACH, Step.SUBJECTS),
            notice(breach, incident, TimeLimit.INCIDENT, Step.FULL_REPORT))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether the persons must be told of it too. */
  public boolean toldToSubjects(Breach breach) {
    return breach.items().stream().anyMatch(told::contains);
  }

  /** The last day on which the file of a breach must be there; empty until all is mended. */
  public Optional<LocalDate> keptUntil(Breach breach) {
    return Optional.ofNullable(breach.steps().get(Breach.Step.REMEDIED))
        .flatMap(done ->
            limit(TimeLimit.BREACH, Step.KEEP_FILE, done.when())
                .map(limit -> days.due(done.when(), limit)))
        .map(end -> LocalDate.ofInstant(end, WorkingDays.ZONE).minusDays(1));
  }

  private Optional<Duty> notice(Breach breach, boolean asked, String matter, Step step) {
    return limit(matter, step, breach.found())
        .filter(limit -> asked)
        .map(limit ->
            duty(
                "/console/privacy/breaches/" + breach.id(),
                step.name(),
                limit,
                days.due(breach.found(), limit),
                Optional.ofNullable(breach.steps().get(doneBy(step))).map(Breach.Done::when)));
  }

  private static Breach.Step doneBy(Step step) {
    return switch (step) {
      case SUBJECTS -> Breach.Step.SUBJECTS;
      case FIRST_NOTICE -> Breach.Step.INCIDENT_FIRST;
      case FULL_REPORT -> Breach.Step.INCIDENT_FULL;
      case AUTHORITY, ANSWER, CARRY_OUT, CARRY_OUT_WITH_PROCESSOR, EXTENSION, KEEP_FILE ->
          Breach.Step.AUTHORITY;
    };
  }

  private static String path(PersonRequest request) {
    return "/console/privacy/requests/" + request.id();
  }

  private static Duty duty(
      String path, String step, TimeLimit limit, Instant due, Optional<Instant> done) {
    return new Duty(path, step, due, limit.unit() != TimeLimit.Unit.HOURS, done);
  }
}
