package vn.phusa.base.directory;

import java.util.Optional;

/**
 * A state agency.
 *
 * @param code electronic code (Quyết định 20/2020/QĐ-TTg, Điều 4), as {@code H61.03}
 * @param slug first part of the slugs of its datasets, as {@code so-y-te}
 * @param parent code of the agency above
 */
public record Agency(String code, String slug, String name, Optional<String> parent) {}
