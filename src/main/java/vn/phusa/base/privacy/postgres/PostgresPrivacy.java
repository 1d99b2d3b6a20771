package vn.phusa.base.privacy.postgres;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.privacy.Basis;
import vn.phusa.base.privacy.DataItem;
import vn.phusa.base.privacy.Privacy;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.Processing;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.VietnameseOrder;

/** The register of processing kept in PostgreSQL. */
@Component
class PostgresPrivacy implements Privacy {

  private static final Comparator<Processing> GOING_ON_FIRST =
      Comparator.comparing((Processing one) -> one.ended().isPresent())
          .thenComparing(Processing::name, VietnameseOrder.comparator());
  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}\\.[a-z0-9-]{1,120}");

  private final ProcessingTable table;
  private final Lists lists;
  private final Directory directory;
  private final Acts acts;

  PostgresPrivacy(ProcessingTable table, Lists lists, Directory directory, Acts acts) {
    this.table = table;
    this.lists = lists;
    this.directory = directory;
    this.acts = acts;
  }

  @Override
  public List<Processing> processings() {
    return table.all().stream().sorted(GOING_ON_FIRST).toList();
  }

  @Override
  public Optional<Processing> find(String id) {
    return table.find(id);
  }

  @Override
  public List<Processing> using(String dataset) {
    return processings().stream().filter(one -> one.datasets().contains(dataset)).toList();
  }

  @Override
  public String add(Processing processing, String principal) {
    check(processing);
    return acts.add(
        () -> table.add(processing),
        principal,
        "privacy.processing.added",
        "processing-",
        () -> facts(processing));
  }

  @Override
  public void change(Processing processing, String principal) {
    if (find(processing.id()).filter(it -> it.agency().equals(processing.agency())).isEmpty()) {
      throw new Problem(PrivacyCode.PROCESSING_MISSING, processing.id());
    }
    check(processing);
    acts.record(
        () -> table.change(processing),
        principal,
        "privacy.processing.changed",
        "processing-" + processing.id(),
        () -> facts(processing));
  }

  @Override
  public List<DataItem> items() {
    return lists.items();
  }

  @Override
  public List<Basis> bases() {
    return lists.bases();
  }

  private void check(Processing processing) {
    Checks.needed(processing.name(), "name", Checks.SHORT);
    knownAgency(processing.agency());
    Checks.needed(processing.purpose(), "purpose", Checks.LONG);
    Checks.needed(processing.persons(), "persons", Checks.LONG);
    lists.checkItems(processing.items());
    if (!lists.basis(processing.basis()).asksConsent()) {
      Checks.needed(processing.oversight(), "oversight", Checks.LONG);
    }
    Checks.atMost(processing.oversight(), "oversight", Checks.LONG);
    processing.datasets().stream()
        .filter(slug -> !SLUG.matcher(slug).matches())
        .findFirst()
        .ifPresent(wrong -> {
          throw new Problem(PrivacyCode.DATASET_MALFORMED, wrong);
        });
    processing.recipients().forEach(this::knownAgency);
    Checks.atMost(processing.processor(), "processor", Checks.SHORT);
    Checks.needed(processing.retention(), "retention", Checks.SHORT);
    Checks.needed(processing.measures(), "measures", Checks.LONG);
    Checks.needed(processing.inCharge(), "inCharge", Checks.SHORT);
    checkDays(processing);
  }

  private static void checkDays(Processing processing) {
    processing
        .ended()
        .filter(end -> end.isBefore(processing.started()))
        .ifPresent(end -> {
          throw new Problem(
              PrivacyCode.DAYS_CROSSED, processing.started().toString(), end.toString());
        });
  }

  private void knownAgency(String code) {
    if (code.isEmpty()) {
      throw Checks.missing("agency");
    }
    if (directory.findAgency(code).isEmpty()) {
      throw new Problem(DirectoryCode.AGENCY_MISSING, code);
    }
  }

  private static Map<String, String> facts(Processing processing) {
    return Map.of(
        "agency", processing.agency(),
        "name", processing.name(),
        "purpose", processing.purpose(),
        "items", String.join(" ", processing.items()),
        "basis", processing.basis(),
        "datasets", String.join(" ", processing.datasets()),
        "recipients", String.join(" ", processing.recipients()),
        "retention", processing.retention(),
        "started", processing.started().toString(),
        "ended", processing.ended().map(Object::toString).orElse(""));
  }
}
