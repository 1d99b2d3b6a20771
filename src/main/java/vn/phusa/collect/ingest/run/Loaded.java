package vn.phusa.collect.ingest.run;

import vn.phusa.collect.ingest.RunCounts;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.lake.Mode;
import vn.phusa.store.lake.StageOutcome;

/** A file's rows, checked and staged. */
record Loaded(Contract contract, Mode mode, StageOutcome staged) {

  RunCounts counts() {
    return new RunCounts(
        staged.read(), staged.good().rows(), staged.duplicates(), staged.rejectedRows());
  }
}
