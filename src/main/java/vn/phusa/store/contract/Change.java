package vn.phusa.store.contract;

import java.util.List;
import vn.phusa.store.lake.ColumnType;

/** One thing that is different between two versions of a contract. */
public sealed interface Change {

  /** Whether somebody who reads the dataset may have to change a program because of it. */
  boolean breaksReaders();

  record ColumnAdded(Column column) implements Change {
    @Override
    public boolean breaksReaders() {
      return false;
    }
  }

  record ColumnRemoved(Column column) implements Change {
    @Override
    public boolean breaksReaders() {
      return true;
    }
  }

  /** The same label under another id: one column gone and one come that are the same thing. */
  record ColumnRenamed(String label, String before, String after) implements Change {
    @Override
    public boolean breaksReaders() {
      return true;
    }
  }

  /** Only a whole number that becomes a decimal one is still read as before. */
  record TypeChanged(Column column, ColumnType before, ColumnType after) implements Change {
    @Override
    public boolean breaksReaders() {
      return !(before == ColumnType.INTEGER && after == ColumnType.DECIMAL);
    }
  }

  /** A value that was always there may be missing from now on. */
  record RequiredChanged(Column column, boolean after) implements Change {
    @Override
    public boolean breaksReaders() {
      return !after;
    }
  }

  record UniqueChanged(Column column, boolean after) implements Change {
    @Override
    public boolean breaksReaders() {
      return !after;
    }
  }

  record RulesChanged(Column column, List<Rule> before, List<Rule> after) implements Change {
    public RulesChanged {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public boolean breaksReaders() {
      return false;
    }
  }

  /** Figures mean something else in another unit. */
  record UnitChanged(Column column, String before, String after) implements Change {
    @Override
    public boolean breaksReaders() {
      return true;
    }
  }

  /** How text is read, from which header; what readers get stays the same. */
  record FormChanged(Column column) implements Change {
    @Override
    public boolean breaksReaders() {
      return false;
    }
  }

  /** Label or description. */
  record WordsChanged(Column column, String before, String after) implements Change {
    @Override
    public boolean breaksReaders() {
      return false;
    }
  }

  record KeyChanged(List<String> before, List<String> after) implements Change {
    public KeyChanged {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public boolean breaksReaders() {
      return true;
    }
  }

  record RowRulesChanged(List<Rule.Expression> before, List<Rule.Expression> after)
      implements Change {
    public RowRulesChanged {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public boolean breaksReaders() {
      return false;
    }
  }

  record TitleChanged(String before, String after) implements Change {
    @Override
    public boolean breaksReaders() {
      return false;
    }
  }

  /** Thresholds or freshness. */
  record ConditionsChanged() implements Change {
    @Override
    public boolean breaksReaders() {
      return false;
    }
  }

  record OrderChanged() implements Change {
    @Override
    public boolean breaksReaders() {
      return false;
    }
  }
}
