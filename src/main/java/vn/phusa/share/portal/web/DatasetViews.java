package vn.phusa.share.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.text.Words;
import vn.phusa.share.portal.inner.Cards;
import vn.phusa.share.portal.inner.DatasetView;
import vn.phusa.share.portal.inner.Freshness;
import vn.phusa.share.portal.inner.KnownDatasets;
import vn.phusa.share.portal.inner.RowsRequest;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Contracts;

/** Gathers what a dataset's page says. */
@Component
class DatasetViews {

  private final KnownDatasets known;
  private final Contracts contracts;
  private final Directory directory;
  private final Cards cards;
  private final Addresses addresses;
  private final Clock clock;

  DatasetViews(
      KnownDatasets known,
      Contracts contracts,
      Directory directory,
      Cards cards,
      Addresses addresses,
      Clock clock) {
    this.known = known;
    this.contracts = contracts;
    this.directory = directory;
    this.cards = cards;
    this.addresses = addresses;
    this.clock = clock;
  }

  private Freshness freshness(Instant changed, Dataset dataset, Optional<Contract> contract) {
    return Freshness.of(
        changed, clock.instant(), dataset.frequency(), contract.flatMap(Contract::freshnessDays));
  }

  DatasetView of(String slug, String tab, String asOf, Words words) {
    var dataset = known.load(slug);
    if (!asOf.isEmpty() && !asOf.matches("-?\\d{1,18}|[1-8]\\d{18}")) {
      throw RowsRequest.invalid("asOf", asOf, RowsRequest.Reason.AS_OF);
    }
    var contract = contracts.find(slug);
    return new DatasetView(
        cards.of(dataset, words),
        directory.findAgency(dataset.agency()),
        known.columns(dataset),
        known.profiles(dataset),
        known.versions(dataset),
        dataset.updatedAt().map(changed -> freshness(changed, dataset, contract)),
        DatasetView.TABS.contains(tab) ? tab : "table",
        asOf,
        addresses.base());
  }
}
