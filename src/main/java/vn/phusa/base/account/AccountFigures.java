package vn.phusa.base.account;

/**
 * Figures about accounts that are not disabled, for whoever looks after the installation.
 *
 * @param people all of them
 * @param dormant shut, because nobody has used them for too long
 * @param administrators operators and stewards
 * @param unprotected administrators without a second factor
 * @param stale administrators whose password is older than it may be
 * @param withoutFactor of all people, those without a second factor
 */
public record AccountFigures(
    int people, int dormant, int administrators, int unprotected, int stale, int withoutFactor) {}
