/** The contract for people (pages) and for programs (API). */
@NullMarked
package vn.phusa.store.contract.web;

import org.jspecify.annotations.NullMarked;
