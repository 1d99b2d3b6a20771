package vn.phusa.store.catalog.postgres;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Weight;
import vn.phusa.base.access.Weights;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.catalog.CatalogCode;
import vn.phusa.store.catalog.DatasetDraft;
import vn.phusa.store.lake.DatasetId;

/** Whether a description can be kept; a refusal names the field, the value and what is right. */
@Component
class DraftCheck {

  private static final Set<String> FREQUENCIES =
      Set.of("daily", "weekly", "monthly", "quarterly", "yearly", "irregular");
  private static final Pattern LICENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,59}");

  private final Directory directory;
  private final Weights weights;

  DraftCheck(Directory directory, Weights weights) {
    this.directory = directory;
    this.weights = weights;
  }

  /** The owner of a description that can be kept. */
  Agency check(DatasetDraft draft) {
    var id = new DatasetId(draft.slug());
    var titled = !draft.title().isBlank() && draft.title().length() <= 300;
    require(titled, "title", draft.title(), Reason.TITLE);
    var described = draft.description().length() <= 20_000;
    require(described, "description", id.slug(), Reason.DESCRIPTION);
    require(Sectors.holds(draft.sector()), "sector", draft.sector(), Reason.SECTOR);
    var licensed = LICENCE.matcher(draft.licence()).matches();
    require(licensed, "licence", draft.licence(), Reason.LICENCE);
    var renewed = FREQUENCIES.contains(draft.frequency());
    require(renewed, "frequency", draft.frequency(), Reason.FREQUENCY);
    require(draft.source().length() <= 2000, "source", id.slug(), Reason.SOURCE);
    checkKeywords(draft);
    if (draft.classification() == Classification.OPEN
        && weights.of(draft.slug()) != Weight.ORDINARY) {
      throw new Problem(CatalogCode.WEIGHTY_NOT_OPEN, draft.slug());
    }
    return directory
        .findAgency(draft.agency())
        .orElseThrow(() -> refusal("agency", draft.agency(), Reason.AGENCY));
  }

  /** Nobody takes a name that stands for another agency; an owner may change later. */
  void checkNew(DatasetDraft draft, Agency owner) {
    var first = draft.slug().replaceFirst("\\..*", "");
    directory
        .findAgencyBySlug(first)
        .filter(named -> !named.code().equals(owner.code()))
        .ifPresent(named -> {
          throw new Problem(
              CatalogCode.SLUG_FOREIGN, draft.slug(), named.name(), owner.name(), owner.slug());
        });
  }

  private static void checkKeywords(DatasetDraft draft) {
    require(draft.keywords().size() <= 30, "keywords", draft.slug(), Reason.KEYWORDS);
    for (var keyword : draft.keywords()) {
      var right = !keyword.isBlank() && keyword.length() <= 80;
      require(right, "keywords", keyword, Reason.KEYWORDS);
    }
  }

  private static void require(boolean right, String field, String value, Reason reason) {
    if (!right) {
      throw refusal(field, value, reason);
    }
  }

  /** The reason goes as its number: the sentences choose their words by it. */
  private static Problem refusal(String field, String value, Reason reason) {
    return new Problem(CatalogCode.FIELD_INVALID, field, value, reason.ordinal());
  }

  private enum Reason {
    TITLE,
    DESCRIPTION,
    AGENCY,
    SECTOR,
    KEYWORDS,
    LICENCE,
    FREQUENCY,
    SOURCE
  }
}
