package vn.phusa.collect.ingest.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Fold;
import vn.phusa.collect.ingest.ColumnProposal;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Proposal;
import vn.phusa.collect.ingest.RunRequest;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.DatasetDraft;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Contracts;
import vn.phusa.store.contract.Thresholds;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.Mode;

/** Turns a proposal into a request, for a new dataset or for one that has a contract already. */
@Component
final class Drafting {

  private final Catalog catalog;
  private final Contracts contracts;
  private final Directory directory;

  Drafting(Catalog catalog, Contracts contracts, Directory directory) {
    this.catalog = catalog;
    this.contracts = contracts;
    this.directory = directory;
  }

  RunRequest draft(SourceFile file, Proposal proposal, DraftWish wish) {
    var slug = new DatasetId(wish.dataset()).slug();
    var existing = catalog.find(slug);
    var known = contracts.find(slug);
    var mode = wish.mode().orElse(existing.isPresent() ? "append" : "replace");
    var columns =
        known
            .filter(contract -> !startsAnew(mode, contract, proposal))
            .map(contract -> joined(contract, proposal))
            .orElseGet(() -> proposal.columns().stream().map(ColumnProposal::column).toList());
    var key =
        wish.key().isEmpty()
            ? known.map(Contract::key).filter(ids -> holds(columns, ids)).orElse(List.of())
            : resolve(wish.key(), columns);
    var title = wish.title().or(() -> existing.map(Dataset::title)).orElse(title(proposal, file));
    var contract =
        new Contract(
            slug,
            known.map(Contract::version).orElse(1),
            title,
            known.isPresent() ? columns : demanding(columns, key),
            key,
            known.map(Contract::rules).orElse(List.of()),
            known.map(Contract::thresholds).orElse(Thresholds.usual()),
            known.flatMap(Contract::freshnessDays));
    return new RunRequest(
        file,
        proposal.source(),
        description(slug, title, wish, existing),
        contract,
        mode(mode, key));
  }

  /** What the file calls the table, or the file's own name. */
  private static String title(Proposal proposal, SourceFile file) {
    return proposal.title().isBlank()
        ? file.name().replaceFirst("\\.[A-Za-z0-9.]{1,12}$", "")
        : proposal.title();
  }

  /**
   * A file that shares no column with the contract and replaces everything brings its own contract.
   */
  private static boolean startsAnew(String mode, Contract contract, Proposal proposal) {
    return mode.equals("replace")
        && proposal.columns().stream().noneMatch(column -> match(contract, column).isPresent());
  }

  /**
   * The contract's columns stay; what the file has beyond them is added, so that nothing is lost.
   */
  private static List<Column> joined(Contract contract, Proposal proposal) {
    var columns = new ArrayList<>(contract.columns());
    for (var proposed : proposal.columns()) {
      if (match(contract, proposed).isEmpty()) {
        columns.add(proposed.column());
      }
    }
    return columns;
  }

  private static Optional<Column> match(Contract contract, ColumnProposal proposed) {
    var source = Fold.fold(proposed.column().source());
    return contract.columns().stream()
        .filter(column ->
            Fold.fold(column.source()).equals(source) || column.id().equals(proposed.column().id()))
        .findFirst();
  }

  /**
   * Of a new dataset only the key demands anything: that a column is full or free of repetition in
   * the first file does not mean that it must be so in the next.
   */
  private static List<Column> demanding(List<Column> columns, List<String> key) {
    return columns.stream()
        .map(Column::relaxed)
        .map(column -> key.contains(column.id()) ? column.demanded() : column)
        .toList();
  }

  private static boolean holds(List<Column> columns, List<String> ids) {
    return columns.stream().map(Column::id).toList().containsAll(ids);
  }

  private static List<String> resolve(List<String> wanted, List<Column> columns) {
    return wanted.stream()
        .map(name ->
            columns.stream()
                .filter(column ->
                    column.id().equals(name) || Fold.fold(column.label()).equals(Fold.fold(name)))
                .findFirst()
                .map(Column::id)
                .orElseThrow(() -> new Problem(IngestCode.COLUMN_MISSING, name)))
        .toList();
  }

  private static Mode mode(String mode, List<String> key) {
    return switch (mode) {
      case "append" -> new Mode.Append();
      case "replace" -> new Mode.Replace();
      case "upsert" -> new Mode.Upsert(needed(key));
      case DraftWish.REMOVE -> new Mode.Remove(needed(key));
      default -> throw new Problem(IngestCode.MODE_UNKNOWN, mode);
    };
  }

  private static List<String> needed(List<String> key) {
    if (key.isEmpty()) {
      throw new Problem(IngestCode.KEY_MISSING);
    }
    return key;
  }

  private DatasetDraft description(
      String slug, String title, DraftWish wish, Optional<Dataset> existing) {
    return existing
        .map(dataset ->
            new DatasetDraft(
                dataset.slug(),
                dataset.title(),
                dataset.description(),
                dataset.agency(),
                dataset.sector(),
                dataset.keywords(),
                dataset.licence(),
                dataset.frequency(),
                dataset.classification(),
                dataset.source()))
        .orElseGet(() ->
            new DatasetDraft(
                slug,
                title,
                "",
                owner(slug),
                catalog.sectors().getLast().key(),
                List.of(),
                "CC-BY-4.0",
                "irregular",
                wish.classification(),
                ""));
  }

  /** The agency that the slug begins with, or the one at the top when it names none. */
  private String owner(String slug) {
    var first = slug.contains(".") ? slug.substring(0, slug.indexOf('.')) : slug;
    return directory
        .findAgencyBySlug(first)
        .or(() ->
            directory.agencies().stream()
                .filter(agency -> agency.parent().isEmpty() && !agency.code().contains("."))
                .findFirst())
        .map(Agency::code)
        .orElseThrow(() -> new Problem(IngestCode.AGENCY_MISSING, first));
  }
}
