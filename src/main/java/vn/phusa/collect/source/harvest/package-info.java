/** Catalogues of other portals (CKAN, DCAT), and the files that they lead to. */
@NullMarked
package vn.phusa.collect.source.harvest;

import org.jspecify.annotations.NullMarked;
