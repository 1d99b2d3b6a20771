package vn.phusa.app.shell.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.problem.Problem;

/**
 * What auditors do is in the journal too. A broken journal takes no entry any more; it can still be
 * looked at, and then the log says who did.
 */
@Component
class Notes {

  private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

  private final Journal journal;

  Notes(Journal journal) {
    this.journal = journal;
  }

  void write(Entry entry) {
    try {
      journal.append(entry);
    } catch (Problem problem) {
      if (problem.code() != JournalCode.CHAIN_BROKEN) {
        throw problem;
      }
      LOG.error("The journal is broken; not written: {} {}", entry.principal(), entry.action());
    }
  }
}
