package vn.phusa.app.shell.machines;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Policies;
import vn.phusa.base.access.RowScope;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.account.Accounts;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.RunState;
import vn.phusa.testing.Eventually;

/**
 * Shared datasets of the Department of Health: one with names, which the rules mask for others, and
 * one of which every agency sees its own rows only.
 */
final class SharedData {

  static final String MASKED = "so-y-te.may-che";
  static final String OWN_ROWS = "so-y-te.may-dong";
  static final String INTERNAL = "so-y-te.may-noi-bo";

  private final Ingest ingest;
  private final Access access;
  private final Policies policies;
  private final Accounts accounts;
  private boolean loaded;

  SharedData(Ingest ingest, Access access, Policies policies, Accounts accounts) {
    this.ingest = ingest;
    this.access = access;
    this.policies = policies;
    this.accounts = accounts;
  }

  Accounts accounts() {
    return accounts;
  }

  void load() {
    if (loaded) {
      return;
    }
    policies.save(ownRows(), "test");
    policies.classify(MASKED, Map.of("ho_ten", Sensitivity.PERSONAL_BASIC), "test");
    bring(MASKED, Classification.SHARED);
    bring(OWN_ROWS, Classification.SHARED);
    bring(INTERNAL, Classification.INTERNAL);
    loaded = true;
  }

  private static Rule ownRows() {
    return new Rule(
        "may-dong-minh",
        1,
        "Mỗi cơ quan xem dòng của mình",
        "",
        true,
        new Rule.Who(Rule.Circle.STATE_AGENCY, Set.of(), Set.of()),
        new Rule.What(Set.of(), Set.of(), Set.of(OWN_ROWS)),
        Rule.When.always(),
        new Rule.Outcome.Granted(
            Map.of(Sensitivity.FREE, new Treatment.Shown()), new RowScope.OwnAgency("ma_cq"), 0));
  }

  private void bring(String slug, Classification classification) {
    var text = "ma_cq,ho_ten\nH61.04,Nguyễn Hướng Dương\nH61.10,Trần Hoa Sen\n";
    var content = (text + "H61.10," + slug + "\n").getBytes(StandardCharsets.UTF_8);
    var file = ingest.receive(slug + ".csv", new ByteArrayInputStream(content), access.system());
    var wish =
        new DraftWish(slug, Optional.of(slug), Optional.of("replace"), List.of(), classification);
    var draft = ingest.draft(file, ingest.propose(file).getFirst(), wish);
    var run = ingest.start(draft, access.system()).id();
    Eventually.until(() -> ingest.run(run).state(), RunState::isAtRest);
  }
}
