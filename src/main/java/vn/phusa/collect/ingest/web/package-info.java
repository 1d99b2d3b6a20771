/** The pages of the officer and the API for files and runs. */
@NullMarked
package vn.phusa.collect.ingest.web;

import org.jspecify.annotations.NullMarked;
