package vn.phusa.base.register.security;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.phusa.base.law.Cited;
import vn.phusa.base.law.Law;
import vn.phusa.base.register.inner.Standing;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.base.safeguard.Safeguard;

/** What every safeguard of the house finds, by requirement, with the texts that want it. */
@Component
class Standings {

  private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

  private final ObjectProvider<Safeguard> safeguards;
  private final Law law;

  Standings(ObjectProvider<Safeguard> safeguards, Law law) {
    this.safeguards = safeguards;
    this.law = law;
  }

  /** Every requirement, measured now, also those that nothing measures. */
  List<Standing> all(LocalDate day, Locale locale) {
    var found =
        safeguards
            .orderedStream()
            .flatMap(one -> measure(one).stream())
            .collect(Collectors.groupingBy(Outcome::requirement));
    var grounds = grounds(day);
    return Arrays.stream(Requirement.values())
        .map(one ->
            Standing.of(
                one,
                found.getOrDefault(one, List.of()).stream()
                    .map(outcome -> said(outcome, locale))
                    .toList(),
                grounds.getOrDefault(one, List.of())))
        .toList();
  }

  /** One that fails keeps nobody from seeing the others. */
  private static List<Outcome> measure(Safeguard safeguard) {
    try {
      return safeguard.measure();
    } catch (RuntimeException failure) {
      LOG.error("{} could not measure", safeguard.getClass().getName(), failure);
      return List.of();
    }
  }

  private static Standing.Found said(Outcome outcome, Locale locale) {
    return new Standing.Found(outcome.state(), outcome.said(locale), outcome.settings());
  }

  private Map<Requirement, List<Cited>> grounds(LocalDate day) {
    var texts = law.all(day);
    var grounds = new EnumMap<Requirement, List<Cited>>(Requirement.class);
    for (var requirement : Requirement.values()) {
      grounds.put(
          requirement,
          texts.stream()
              .filter(cited -> cited.text().subjects().contains(requirement.subject()))
              .toList());
    }
    return grounds;
  }
}
