package vn.phusa.collect.ingest.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.Region;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.Tab;

/** The tables of a workbook, the most likely one first; hidden sheets come last. */
final class Offers {

  /** The charset of a source whose texts need no decoding. */
  static final String UNICODE = "UTF-8";

  private record Offer(Found found, boolean hidden, double weight) {}

  private final String format;
  private final List<Offer> offers = new ArrayList<>();

  Offers(String format) {
    this.format = format;
  }

  void add(Tab tab, Gathering gathering, OldText old, List<Region> regions) {
    for (var region : regions) {
      var rows = rows(region, gathering.grid().total());
      var cells = (double) rows * region.positions().size();
      var found = found(tab, gathering, old, region);
      offers.add(new Offer(found, tab.hidden(), region.certainty() * Math.log1p(cells)));
    }
  }

  /** Prose and frames around tables are no tables, unless there is nothing else. */
  List<Found> ranked() {
    var tables = offers.stream().filter(offer -> tabular(offer.found())).toList();
    return (tables.isEmpty() ? offers : tables)
        .stream()
            .sorted(
                Comparator.comparing(Offer::hidden)
                    .thenComparing(Comparator.comparingDouble(Offer::weight).reversed()))
            .map(Offer::found)
            .toList();
  }

  private static boolean tabular(Found found) {
    return found.source().headers().size() > 1
        || found.source().headerFrom() > 0 && !found.sample().isEmpty();
  }

  private static long rows(Region region, long total) {
    var end = region.bodyTo() == 0 ? total : region.bodyTo();
    return Math.max(0, end - region.bodyFrom() + 1);
  }

  private Found found(Tab tab, Gathering gathering, OldText old, Region region) {
    var rows = new TableRows(gathering.rows(), region);
    var source =
        new TableSource(
            format,
            Optional.of(tab.name()),
            old.encoding().map(LegacyEncoding::name).orElse(UNICODE),
            "",
            "",
            "",
            region.headerFrom(),
            region.headerTo(),
            region.bodyFrom(),
            region.bodyTo(),
            false,
            rows.headers(),
            region.positions(),
            rows.shape());
    var name = region.title().isBlank() ? old.name(tab) : region.title();
    var title = name + region.unit().map(" (Đơn vị tính: %s)"::formatted).orElse("");
    var notes = new ArrayList<Note>(region.notes());
    notes.addAll(rows.notes());
    notes.addAll(gathering.noticed().notes(region));
    notes.addAll(old.notes(tab, region));
    return new Found(source, title, rows.sample(), region.certainty(), notes);
  }
}
