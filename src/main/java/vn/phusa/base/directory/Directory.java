package vn.phusa.base.directory;

import java.util.List;
import java.util.Optional;

/** State agencies, with their succession in time. Administrative units are behind {@link Units}. */
public interface Directory {

  /** All agencies, by name in Vietnamese order. */
  List<Agency> agencies();

  Optional<Agency> findAgency(String code);

  Optional<Agency> findAgencyBySlug(String slug);

  /** Adds an agency or changes its name. */
  Agency saveAgency(Agency agency, String principal);
}
