package vn.phusa.base.directory.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.Reform;
import vn.phusa.base.problem.Problem;

/** Carries an act out on the rows of agencies; the caller holds the transaction. */
@Component
class Reforming {

  /** A number and a notation, as {@code 12/2025/QĐ-UBND}. */
  private static final Pattern DECISION =
      Pattern.compile("\\d+(/\\d{4})?/\\p{Lu}[\\p{L}\\p{N}.-]*");

  private final Agencies agencies;
  private final AgencyRules rules;
  private final Reforms reforms;

  Reforming(Agencies agencies, AgencyRules rules, Reforms reforms) {
    this.agencies = agencies;
    this.rules = rules;
    this.reforms = reforms;
  }

  Reform.Done carryOut(Reform reform, String principal) {
    agencies.lock();
    if (!reform.isWhole()) {
      throw new Problem(DirectoryCode.REFORM_INCOMPLETE, reform.kind().name());
    }
    if (!DECISION.matcher(reform.decision()).matches()) {
      throw new Problem(DirectoryCode.DECISION_MALFORMED, reform.decision());
    }
    reform.before().forEach(code -> checkInForce(code, reform.day()));
    endings(reform).forEach(code -> end(code, reform));
    reform.after().forEach(agency -> follow(agency, reform));
    var after = reform.after().stream().map(Agency::code).toList();
    var done =
        new Reform.Done(
            reform.kind(),
            reform.day(),
            reform.decision(),
            reform.note(),
            reform.before(),
            after,
            principal);
    reforms.add(done);
    return done;
  }

  private static List<String> endings(Reform reform) {
    var after = reform.after().stream().map(Agency::code).collect(Collectors.toSet());
    return reform.before().stream().filter(code -> !after.contains(code)).distinct().toList();
  }

  /** Without an end, and begun before: acts are entered in the order of their days. */
  private Agency checkInForce(String code, LocalDate day) {
    var open =
        agencies
            .open(code)
            .orElseThrow(
                () -> new Problem(DirectoryCode.AGENCY_NOT_IN_FORCE, code, day.toString()));
    if (open.validFrom().filter(start -> !start.isBefore(day)).isPresent()) {
      throw new Problem(
          DirectoryCode.AGENCY_CHANGED_LATER,
          code,
          open.validFrom().orElseThrow().toString(),
          day.toString());
    }
    return open;
  }

  private void end(String code, Reform reform) {
    var orphans =
        agencies.openBelow(code).stream()
            .filter(child -> !reform.before().contains(child.code()))
            .map(Agency::name)
            .toList();
    if (!orphans.isEmpty()) {
      throw new Problem(DirectoryCode.AGENCY_HAS_OTHERS, code, String.join(", ", orphans));
    }
    agencies.end(code, reform.day());
  }

  private void follow(Agency wanted, Reform reform) {
    var agency = rules.checked(wanted, reform.day());
    var open = agencies.open(agency.code());
    if (open.isPresent()) {
      if (!open.filter(known -> same(known, agency)).isPresent()) {
        checkInForce(agency.code(), reform.day());
        agencies.end(agency.code(), reform.day());
        agencies.begin(since(agency, reform.day()));
      }
      return;
    }
    if (!agencies.history(agency.code()).isEmpty()) {
      throw new Problem(DirectoryCode.AGENCY_CODE_TAKEN, agency.code());
    }
    agencies.begin(since(agency, reform.day()));
  }

  private static boolean same(Agency known, Agency agency) {
    return known.slug().equals(agency.slug())
        && known.name().equals(agency.name())
        && known.parent().equals(agency.parent());
  }

  private static Agency since(Agency agency, LocalDate day) {
    return new Agency(
        agency.code(),
        agency.slug(),
        agency.name(),
        agency.parent(),
        Optional.of(day),
        Optional.empty());
  }
}
