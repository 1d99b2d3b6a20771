package vn.phusa.share.portal.web;

import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.text.Words;
import vn.phusa.share.portal.inner.Cards;
import vn.phusa.share.portal.inner.DatasetView;
import vn.phusa.share.portal.inner.KnownDatasets;
import vn.phusa.share.portal.inner.RowsRequest;

/** Gathers what a dataset's page says. */
@Component
class DatasetViews {

  private final KnownDatasets known;
  private final Directory directory;
  private final Cards cards;
  private final Addresses addresses;

  DatasetViews(KnownDatasets known, Directory directory, Cards cards, Addresses addresses) {
    this.known = known;
    this.directory = directory;
    this.cards = cards;
    this.addresses = addresses;
  }

  DatasetView of(String slug, String tab, String asOf, Words words) {
    var dataset = known.load(slug);
    if (!asOf.isEmpty() && !asOf.matches("-?\\d{1,18}|[1-8]\\d{18}")) {
      throw RowsRequest.invalid("asOf", asOf, RowsRequest.Reason.AS_OF);
    }
    return new DatasetView(
        cards.of(dataset, words),
        directory.findAgency(dataset.agency()),
        known.columns(dataset),
        known.profiles(dataset),
        known.versions(dataset),
        DatasetView.TABS.contains(tab) ? tab : "table",
        asOf,
        addresses.base());
  }
}
