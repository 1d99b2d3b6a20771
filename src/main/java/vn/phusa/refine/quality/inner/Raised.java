package vn.phusa.refine.quality.inner;

import java.util.List;
import vn.phusa.refine.quality.AlertKind;

/** An alert that holds at this moment; see {@link vn.phusa.refine.quality.Alert}. */
public record Raised(AlertKind kind, String subject, List<String> values) {
  public Raised {
    values = List.copyOf(values);
  }
}
