package vn.phusa.collect.ingest.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Protected;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Fold;
import vn.phusa.base.text.Slug;
import vn.phusa.base.text.Words;
import vn.phusa.collect.ingest.ColumnProposal;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.Proposal;
import vn.phusa.collect.ingest.RunState;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.ProposalPage;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.Narrowing;
import vn.phusa.store.catalog.Search;
import vn.phusa.store.contract.Column;

/** Puts together what the page of a proposal shows. */
@Component
final class ProposalView {

  private static final int PREVIEW = 12;
  private static final int LONGEST_NAME = 60;
  private static final int RECENT_RUNS = 200;

  private final Ingest ingest;
  private final Catalog catalog;
  private final Directory directory;
  private final Access access;

  ProposalView(Ingest ingest, Catalog catalog, Directory directory, Access access) {
    this.ingest = ingest;
    this.catalog = catalog;
    this.directory = directory;
    this.access = access;
  }

  ProposalPage of(SourceFile file, int table, Optional<String> slug, Words words) {
    var proposals = ingest.propose(file);
    if (table < 0 || table >= proposals.size()) {
      throw new Problem(IngestCode.TABLE_MISSING, file.name());
    }
    var proposal = proposals.get(table);
    var dataset = slug.map(catalog::load).filter(this::mayChange);
    var agencies = agencies();
    var agency = agencies.getFirst();
    var name = dataset.map(Dataset::slug).orElseGet(() -> slug(agency, proposal, file));
    var taken = dataset.isPresent() ? Optional.<Dataset>empty() : catalog.find(name);
    var draft =
        ingest.draft(
            file,
            proposal,
            new DraftWish(
                taken.isPresent() ? free(name) : name,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Classification.INTERNAL));
    return new ProposalPage(
        file,
        table,
        choices(proposals),
        otherForm(proposals, table),
        dataset,
        taken.filter(this::mayChange),
        taken.filter(found -> brought(found, file)).isPresent(),
        dataset.isPresent() ? "append" : "replace",
        draft.dataset().classification(),
        dataset.map(Dataset::sector).orElseGet(() -> usualSector(agency, draft.dataset().sector())),
        draft.dataset().slug(),
        draft.dataset().title(),
        dataset.map(Dataset::agency).orElse(agency.code()),
        agencies,
        catalog.sectors(),
        percent(proposal.certainty()),
        sentences("ingest.note.", proposal.notes(), words),
        proposal.notes().stream().anyMatch(note -> note.key().equals(Note.MAPS_SILENT)),
        ColumnTexts.of(wide(proposals, proposal)),
        proposal.source().headers(),
        proposal.sample().stream().limit(PREVIEW).toList(),
        rows(draft.contract().columns(), proposal, words),
        draft.contract().key(),
        candidates(proposal));
  }

  /** The first name of the kind {@code name-2} that no dataset has. */
  private String free(String name) {
    return IntStream.iterate(2, number -> number + 1)
        .mapToObj(number -> name + "-" + number)
        .filter(free -> catalog.find(free).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private boolean brought(Dataset dataset, SourceFile file) {
    return mayChange(dataset)
        && ingest.runs(Optional.of(dataset.slug()), RECENT_RUNS).stream()
            .anyMatch(run -> run.file().equals(file.hash()) && run.state() == RunState.COMMITTED);
  }

  /** What the agency last brought in says best what it brings in next. */
  private String usualSector(Agency agency, String otherwise) {
    var search =
        new Search("", Narrowing.toAgency(agency.code()), "newest", 0, 1, access.current());
    return catalog.search(search).datasets().stream()
        .findFirst()
        .map(Dataset::sector)
        .orElse(otherwise);
  }

  private static List<String> candidates(Proposal proposal) {
    var likeliest = proposal.keys().stream().findFirst().orElse(List.of());
    return proposal.columns().stream()
        .map(ColumnProposal::column)
        .filter(column -> likeliest.contains(column.id()))
        .map(Column::label)
        .toList();
  }

  private boolean mayChange(Dataset dataset) {
    return access.mayChange(dataset.subject(), access.current());
  }

  /** Officers bring data in for their own agency and those below it, stewards for any. */
  private List<Agency> agencies() {
    var principal = access.current();
    var own = principal.agency().orElse("");
    var usable =
        directory.agencies().stream()
            .filter(agency -> access.mayChange(owned(agency), principal))
            .sorted(Comparator.comparing(agency -> !agency.code().equals(own)))
            .toList();
    if (usable.isEmpty()) {
      throw new Problem(IngestCode.OFFICERS_ONLY, principal.name());
    }
    return usable;
  }

  private static Protected owned(Agency agency) {
    return new Protected(agency.slug(), agency.code(), Classification.INTERNAL);
  }

  private static String slug(Agency agency, Proposal proposal, SourceFile file) {
    var title = Slug.of(proposal.title());
    var name = title.isEmpty() ? Slug.of(file.name().replaceFirst("\\.[^.]*$", "")) : title;
    var cut = name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("-+$", "");
    return agency.slug() + "." + (cut.isEmpty() ? "du-lieu" : cut);
  }

  /** A cross-table is proposed twice: as it stands in the file, and in long form. */
  private static Optional<ProposalPage.OtherForm> otherForm(List<Proposal> proposals, int table) {
    var source = proposals.get(table).source();
    return IntStream.range(0, proposals.size())
        .filter(index -> index != table)
        .filter(index -> proposals.get(index).source().wide().equals(source.wide()))
        .mapToObj(index -> new ProposalPage.OtherForm(index, source.shape().melt().isPresent()))
        .findFirst();
  }

  /** The table as it stands in the file. */
  private static Proposal wide(List<Proposal> proposals, Proposal table) {
    var source = table.source().wide();
    return proposals.stream()
        .filter(other -> other.source().equals(source))
        .findFirst()
        .orElse(table);
  }

  private static List<ProposalPage.Choice> choices(List<Proposal> proposals) {
    return IntStream.range(0, proposals.size())
        .filter(index -> proposals.get(index).source().shape().melt().isEmpty())
        .mapToObj(index -> {
          var proposal = proposals.get(index);
          var name = name(proposal);
          return new ProposalPage.Choice(
              index,
              name,
              proposal.sample().size(),
              proposal.columns().size(),
              percent(proposal.certainty()));
        })
        .toList();
  }

  /**
   * The sheet, then the file and the folders that it lies in: what tells tables apart comes first.
   */
  private static String name(Proposal proposal) {
    var source = proposal.source();
    var sheet = readable(proposal).or(source::sheet).filter(name -> !name.isBlank());
    if (source.within().isEmpty()) {
      return sheet.orElse(proposal.title());
    }
    var way = source.within().stream().flatMap(entry -> Stream.of(entry.split("[/\\\\]")));
    return Stream.concat(way.filter(part -> !part.isBlank()), sheet.stream())
        .toList()
        .reversed()
        .stream()
        .collect(Collectors.joining(" · "));
  }

  /** The name of a sheet whose texts were in an old encoding. */
  private static Optional<String> readable(Proposal proposal) {
    return proposal.notes().stream()
        .filter(note -> note.key().equals(Note.OLD_SHEET))
        .map(note -> note.values().getLast())
        .findFirst();
  }

  private static List<ProposalPage.Row> rows(List<Column> columns, Proposal proposal, Words words) {
    return columns.stream()
        .map(column -> {
          var proposed =
              proposal.columns().stream()
                  .filter(candidate -> same(candidate.column(), column))
                  .findFirst();
          return new ProposalPage.Row(
              column,
              proposed.isPresent(),
              false,
              proposed.map(ColumnProposal::certainty).map(ProposalView::percent).orElse(0),
              proposed.map(p -> sentences("ingest.reason.", p.reasons(), words)).orElse(List.of()),
              proposed.map(ColumnProposal::examples).orElse(List.of()));
        })
        .toList();
  }

  private static List<String> sentences(String prefix, List<Note> notes, Words words) {
    return notes.stream()
        .map(note -> words.of(prefix + note.key(), note.values().toArray()))
        .toList();
  }

  private static boolean same(Column proposed, Column column) {
    return proposed.id().equals(column.id())
        || Fold.fold(proposed.source()).equals(Fold.fold(column.source()));
  }

  private static int percent(double certainty) {
    return (int) Math.round(certainty * 100);
  }
}
