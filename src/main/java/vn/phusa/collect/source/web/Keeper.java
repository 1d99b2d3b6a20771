package vn.phusa.collect.source.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Role;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Slug;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Sources;
import vn.phusa.collect.source.Watched;
import vn.phusa.collect.source.inner.Subjects;
import vn.phusa.store.catalog.Catalog;

/**
 * Who looks after which sources: officers after their own and those of datasets that they may
 * change, stewards after all. Of others nobody is told that they are there.
 */
@Component("sourceKeeper")
final class Keeper {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,60}\\.[a-z0-9-]{1,80}");

  private static final int LONGEST_NAME = 60;

  private final Sources sources;
  private final Access access;
  private final Subjects subjects;
  private final Directory directory;
  private final Catalog catalog;

  Keeper(Sources sources, Access access, Subjects subjects, Directory directory, Catalog catalog) {
    this.sources = sources;
    this.access = access;
    this.subjects = subjects;
    this.directory = directory;
    this.catalog = catalog;
  }

  Principal require() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    if (!principal.has(Role.OFFICER) && !principal.has(Role.STEWARD)) {
      throw new Problem(SourceCode.OFFICERS_ONLY, principal.name());
    }
    return principal;
  }

  Watched require(String id) {
    var principal = require();
    var watched = sources.load(id);
    if (!sees(watched.source(), principal)) {
      throw new Problem(SourceCode.SOURCE_MISSING, id);
    }
    return watched;
  }

  /** Those that this person may connect. */
  List<Connector> connectors() {
    var steward = require().has(Role.STEWARD);
    return sources.connectors().stream().filter(one -> steward || !one.isOfTheHouse()).toList();
  }

  List<Watched> visible() {
    var principal = require();
    return sources.all().stream().filter(one -> sees(one.source(), principal)).toList();
  }

  /** A dataset that a source may feed: an existing one, or a new one of an agency. */
  String requireDataset(String slug) {
    if (!SLUG.matcher(slug).matches()) {
      throw new Problem(SourceCode.FIELD_WRONG, "dataset", slug);
    }
    if (!access.mayChange(subject(slug), require())) {
      throw new Problem(AccessCode.FORBIDDEN, slug);
    }
    return slug;
  }

  /** How the name of a new dataset of this person's agency begins. */
  String prefix() {
    return require()
        .agency()
        .flatMap(directory::findAgency)
        .or(() -> directory.agencies().stream().findFirst())
        .map(Agency::slug)
        .orElse("");
  }

  /** A dataset of its own for what comes from a source; never the name of one that there is. */
  String proposed(String title) {
    var slug = Slug.of(title);
    var name = prefix() + "." + slug.substring(0, Math.min(slug.length(), LONGEST_NAME));
    return catalog.find(name).isPresent() ? prefix() + "." : name;
  }

  private boolean sees(Source source, Principal principal) {
    if (principal.has(Role.STEWARD) || principal.isOrActsFor(source.owner())) {
      return true;
    }
    return source.isReady() && access.mayChange(subject(source.dataset()), principal);
  }

  private Protected subject(String slug) {
    return subjects
        .find(slug)
        .orElseThrow(() -> new Problem(SourceCode.FIELD_WRONG, "dataset", slug));
  }
}
