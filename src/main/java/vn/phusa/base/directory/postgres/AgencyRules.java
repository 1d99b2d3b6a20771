package vn.phusa.base.directory.postgres;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.law.Law;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Nfc;

/** What an agency must be. */
@Component
class AgencyRules {

  private static final String SUBJECT = "directory.agency.code";
  private static final Pattern CODE = Pattern.compile("[A-Y]\\d{2}(\\.[A-Z0-9]+)*");
  private static final int LONGEST_CODE = 35;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Agencies agencies;
  private final Law law;

  AgencyRules(Agencies agencies, Law law) {
    this.agencies = agencies;
    this.law = law;
  }

  /** The agency, tidy; the day says which law is cited when its code cannot be. */
  Agency checked(Agency agency, LocalDate day) {
    if (agency.code().length() > LONGEST_CODE || !CODE.matcher(agency.code()).matches()) {
      throw new Problem(DirectoryCode.AGENCY_CODE_MALFORMED, agency.code(), grounds(day));
    }
    if (!SLUG.matcher(agency.slug()).matches()) {
      throw new Problem(DirectoryCode.AGENCY_SLUG_MALFORMED, agency.slug());
    }
    if (agency.name().isBlank()) {
      throw new Problem(DirectoryCode.AGENCY_NAME_EMPTY, agency.code());
    }
    checkNeighbours(agency);
    return new Agency(
        agency.code(),
        agency.slug(),
        Nfc.of(agency.name().strip()),
        agency.parent(),
        agency.validFrom(),
        agency.validTo());
  }

  private void checkNeighbours(Agency agency) {
    agencies
        .codeOfSlug(agency.slug())
        .filter(code -> !code.equals(agency.code()))
        .ifPresent(code -> {
          var owner = agencies.history(code).getLast().name();
          throw new Problem(DirectoryCode.AGENCY_SLUG_TAKEN, agency.slug(), owner);
        });
    agency
        .parent()
        .filter(parent -> parent.equals(agency.code()) || agencies.open(parent).isEmpty())
        .ifPresent(parent -> {
          throw new Problem(DirectoryCode.AGENCY_PARENT_MISSING, parent);
        });
  }

  private String grounds(LocalDate day) {
    return law.citedBy(SUBJECT, day).stream()
        .map(cited -> cited.text().number())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
