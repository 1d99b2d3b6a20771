package vn.phusa.base.account.inner;

import java.time.Instant;

/**
 * A key that a device keeps for somebody (WebAuthn).
 *
 * @param label what its owner calls it
 */
public record Passkey(String id, String label, Instant created, Instant lastUsed) {}
