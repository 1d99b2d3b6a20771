package vn.phusa.store.contract.inner;

import java.time.Instant;
import vn.phusa.store.contract.Contract;

/** A version with who saved it and when. */
public record SavedVersion(Contract contract, String principal, Instant at) {}
