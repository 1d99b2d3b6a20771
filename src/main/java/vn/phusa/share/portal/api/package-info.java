/** The HTTP API: datasets, rows in every format, versions, OpenAPI. */
@NullMarked
package vn.phusa.share.portal.api;

import org.jspecify.annotations.NullMarked;
