/** Contracts as YAML of the Open Data Contract Standard v3, both ways. */
@NullMarked
package vn.phusa.store.contract.odcs;

import org.jspecify.annotations.NullMarked;
