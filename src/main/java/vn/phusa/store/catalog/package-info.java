/**
 * What we hold and what it is called: datasets, versions, lineage, search. Descriptions and
 * committed runs enter; datasets, facets and search results leave.
 */
@ApplicationModule(
    id = "catalog",
    allowedDependencies = {
      "text",
      "problem",
      "journal",
      "directory",
      "access",
      "account",
      "lake",
      "contract"
    })
@NullMarked
package vn.phusa.store.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
