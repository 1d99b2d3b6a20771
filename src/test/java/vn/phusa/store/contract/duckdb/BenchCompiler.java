package vn.phusa.store.contract.duckdb;

import vn.phusa.store.contract.inner.Compiler;

/** The real compiler for tests of other packages. */
public final class BenchCompiler {

  private BenchCompiler() {}

  public static Compiler compiler() {
    return new Bench().compiler();
  }
}
