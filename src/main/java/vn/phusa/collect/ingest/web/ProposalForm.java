package vn.phusa.collect.ingest.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.phusa.base.access.Classification;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.RunRequest;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.ProposalPage;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.DatasetDraft;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;

/** Reads the changed proposal back from the page. What the page does not show stays as proposed. */
@Component
final class ProposalForm {

  private final Ingest ingest;
  private final Catalog catalog;

  ProposalForm(Ingest ingest, Catalog catalog) {
    this.ingest = ingest;
    this.catalog = catalog;
  }

  RunRequest read(SourceFile file, int table, MultiValueMap<String, String> fields) {
    var proposals = ingest.propose(file);
    if (table < 0 || table >= proposals.size()) {
      throw new Problem(IngestCode.TABLE_MISSING, file.name());
    }
    var slug = text(fields, "slug", "");
    if (text(fields, "dataset", "").isEmpty() && catalog.find(slug).isPresent()) {
      throw new Problem(IngestCode.SLUG_TAKEN, slug);
    }
    var wish =
        new DraftWish(
            slug,
            Optional.of(text(fields, "title", "")).filter(title -> !title.isBlank()),
            Optional.of(DraftWish.asked(text(fields, "mode", "append"))),
            key(fields),
            classification(fields));
    var draft = ingest.draft(file, proposals.get(table), wish);
    return new RunRequest(
        file,
        draft.source(),
        described(draft.dataset(), fields),
        changed(draft.contract(), fields),
        draft.mode());
  }

  /** The page with what was typed in place of what was proposed. */
  ProposalPage again(ProposalPage page, MultiValueMap<String, String> fields) {
    return new ProposalPage(
        page.file(),
        page.table(),
        page.tables(),
        page.otherForm(),
        page.dataset(),
        page.taken(),
        page.again(),
        text(fields, "mode", page.mode()),
        classification(fields),
        text(fields, "sector", page.sector()),
        text(fields, "slug", page.slug()),
        text(fields, "title", page.title()),
        text(fields, "agency", page.agency()),
        page.agencies(),
        page.sectors(),
        page.certainty(),
        page.notes(),
        page.silent(),
        page.texts(),
        page.headers(),
        page.preview(),
        page.columns().stream().map(row -> again(row, fields)).toList(),
        fields.getOrDefault("key", List.of()),
        page.candidates());
  }

  private static ProposalPage.Row again(
      ProposalPage.Row row, MultiValueMap<String, String> fields) {
    return new ProposalPage.Row(
        changed(row.column(), fields),
        row.inFile(),
        skips(row.column(), fields),
        row.certainty(),
        row.reasons(),
        row.examples());
  }

  private static boolean skips(Column column, MultiValueMap<String, String> fields) {
    return "skip".equals(fields.getFirst("use_" + column.id()));
  }

  /** A column that is left out names no row. */
  private static List<String> key(MultiValueMap<String, String> fields) {
    return fields.getOrDefault("key", List.of()).stream()
        .filter(id -> !"skip".equals(fields.getFirst("use_" + id)))
        .toList();
  }

  private static DatasetDraft described(DatasetDraft draft, MultiValueMap<String, String> fields) {
    return new DatasetDraft(
        draft.slug(),
        draft.title(),
        text(fields, "description", draft.description()),
        text(fields, "agency", draft.agency()),
        text(fields, "sector", draft.sector()),
        draft.keywords(),
        draft.licence(),
        text(fields, "frequency", draft.frequency()),
        classification(fields),
        text(fields, "source", draft.source()));
  }

  private static Contract changed(Contract contract, MultiValueMap<String, String> fields) {
    var columns = new ArrayList<Column>();
    for (var column : contract.columns()) {
      if (!skips(column, fields)) {
        columns.add(changed(column, fields));
      }
    }
    if (columns.isEmpty()) {
      throw new Problem(IngestCode.NO_COLUMN_LEFT, contract.title());
    }
    return new Contract(
        contract.dataset(),
        contract.version(),
        contract.title(),
        columns,
        contract.key().stream().filter(id -> named(columns, id)).toList(),
        contract.rules(),
        contract.thresholds(),
        contract.freshnessDays());
  }

  private static boolean named(List<Column> columns, String id) {
    return columns.stream().anyMatch(column -> column.id().equals(id));
  }

  private static Column changed(Column column, MultiValueMap<String, String> fields) {
    var id = column.id();
    return new Column(
        id,
        text(fields, "label_" + id, column.label()),
        column.source(),
        column.description(),
        type(text(fields, "type_" + id, column.type().name())),
        column.required(),
        column.unique(),
        Optional.of(text(fields, "unit_" + id, column.unit().orElse("")))
            .filter(unit -> !unit.isBlank()),
        form(column.form(), id, fields),
        column.rules());
  }

  private static TextForm form(TextForm form, String id, MultiValueMap<String, String> fields) {
    var numbers =
        Arrays.stream(TextForm.Numbers.values())
            .filter(one -> one.name().equals(fields.getFirst("numbers_" + id)))
            .findFirst()
            .orElse(form.numbers());
    var dates = text(fields, "dates_" + id, String.join("; ", form.dates()));
    return form.withNumbers(numbers).withDates(parts(dates));
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static ColumnType type(String name) {
    return Arrays.stream(ColumnType.values())
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Problem(IngestCode.TYPE_UNKNOWN, name));
  }

  private static Classification classification(MultiValueMap<String, String> fields) {
    var name = fields.getFirst("classification");
    return Arrays.stream(Classification.values())
        .filter(level -> level.name().equals(name))
        .findFirst()
        .orElse(Classification.INTERNAL);
  }

  private static String text(MultiValueMap<String, String> fields, String name, String otherwise) {
    var value = fields.getFirst(name);
    return value == null ? otherwise : value.strip();
  }
}
