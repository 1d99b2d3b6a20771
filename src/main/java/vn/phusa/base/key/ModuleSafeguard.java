package vn.phusa.base.key;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.base.safeguard.Safeguard;

/** Whether a hardware module closes the files of keys; level 3 does not ask for one. */
@Component
class ModuleSafeguard implements Safeguard {

  private final KeyFiles files;
  private final KeySettings settings;

  ModuleSafeguard(KeyFiles files, KeySettings settings) {
    this.files = files;
    this.settings = settings;
  }

  @Override
  public List<Outcome> measure() {
    var outcome =
        files.closed()
            ? Outcome.good(
                Requirement.SECRET_FILES,
                "key.safeguard.closed",
                String.valueOf(settings.library()))
            : Outcome.good(Requirement.SECRET_FILES, "key.safeguard.open");
    return List.of(outcome.changedBy("phusa.key.library"));
  }
}
