package vn.phusa.base.access.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Environment;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.RowScope;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.access.Use;

/** Rules, readers and datasets out of few values, so that many of them meet. */
public final class RandomRules {

  static final List<String> AGENCIES = List.of("H61", "H61.03", "H61.03.01", "H61.04", "H62");
  static final List<String> PURPOSES = List.of("thong-ke", "thanh-tra", "nghien-cuu");
  static final List<String> NETWORKS = List.of("10.0.0.0/8", "192.168.1.7", "2001:db8::/32");
  static final List<String> ADDRESSES =
      List.of("10.1.2.3", "192.168.1.7", "8.8.8.8", "2001:db8::1");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final List<Treatment> TREATMENTS =
      List.of(
          new Treatment.Shown(),
          new Treatment.Hidden(),
          new Treatment.Partial(3),
          new Treatment.Pseudonym(),
          new Treatment.Generalised(10));

  private final Random random;

  public RandomRules(long seed) {
    this.random = new Random(seed);
  }

  public List<Rule> rules(int most) {
    return IntStream.range(0, random.nextInt(most + 1)).mapToObj(this::rule).toList();
  }

  private Rule rule(int index) {
    return new Rule(
        "rule-" + index,
        index + 1,
        "Quy tắc " + index,
        "",
        random.nextInt(8) > 0,
        new Rule.Who(one(List.of(Rule.Circle.values())), some(Role.values()), few(AGENCIES)),
        new Rule.What(some(Classification.values()), few(AGENCIES), few(slugs())),
        new Rule.When(some(Use.values()), few(PURPOSES), few(NETWORKS), day(), day()),
        outcome());
  }

  private Rule.Outcome outcome() {
    if (random.nextInt(3) == 0) {
      return new Rule.Outcome.Refused();
    }
    var columns = new EnumMap<Sensitivity, Treatment>(Sensitivity.class);
    for (var sensitivity : Sensitivity.values()) {
      columns.put(sensitivity, one(TREATMENTS));
    }
    var scope =
        one(List.of(new RowScope.All(), new RowScope.OwnAgency("ma"), new RowScope.OwnUnit("xa")));
    return new Rule.Outcome.Granted(columns, scope, random.nextInt(3) * 5);
  }

  public List<Protected> datasets() {
    var datasets = new ArrayList<Protected>();
    for (var slug : slugs()) {
      datasets.add(new Protected(slug, one(AGENCIES), one(List.of(Classification.values()))));
    }
    return datasets;
  }

  static List<String> slugs() {
    return List.of("so-y-te.a", "so-y-te.b", "so-y-te.c", "so-y-te.d", "so-y-te.e");
  }

  public Principal principal() {
    if (random.nextInt(6) == 0) {
      return Principal.anonymous();
    }
    var agency = random.nextInt(4) == 0 ? Optional.<String>empty() : Optional.of(one(AGENCIES));
    return new Principal("an", "An", agency, some(Role.values()));
  }

  Environment environment() {
    var address = random.nextInt(4) == 0 ? Optional.<String>empty() : Optional.of(one(ADDRESSES));
    var purpose = random.nextBoolean() ? Optional.<String>empty() : Optional.of(one(PURPOSES));
    return new Environment(one(List.of(Use.values())), purpose, DAY, address);
  }

  private Optional<LocalDate> day() {
    return random.nextInt(4) > 0
        ? Optional.empty()
        : Optional.of(DAY.plusDays(random.nextInt(3) - 1L));
  }

  private <T> Set<T> some(T[] values) {
    return few(List.of(values));
  }

  /** Mostly none, which stands for any. */
  private <T> Set<T> few(Collection<T> values) {
    return random.nextBoolean()
        ? Set.of()
        : values.stream().filter(value -> random.nextInt(3) == 0).collect(Collectors.toSet());
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
