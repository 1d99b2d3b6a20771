package vn.phusa.refine.quality.inner;

import java.util.List;
import java.util.OptionalDouble;

/** The datasets of one agency, the worst first. */
public record AgencyQuality(String code, String name, List<QualityLine> lines) {

  public AgencyQuality {
    lines = List.copyOf(lines);
  }

  /** The mean of the totals that there are. */
  public OptionalDouble mean() {
    return lines.stream()
        .flatMap(line -> line.standing().stream())
        .flatMap(standing -> standing.total().stream())
        .mapToDouble(Double::doubleValue)
        .average();
  }

  public long alerts() {
    return lines.stream().mapToLong(QualityLine::alerts).sum();
  }

  /** For ordering, the worst first. */
  public double rank() {
    return mean().orElse(2);
  }
}
