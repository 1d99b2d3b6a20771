package vn.phusa.base.secret;

import vn.phusa.base.safeguard.ReplaceableKey;

/**
 * The key that secrets are sealed with. With a successor everything is sealed anew, and the old key
 * is destroyed.
 */
public interface SealingKey extends ReplaceableKey {}
