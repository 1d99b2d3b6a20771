/** The pages of the registers of personal data. */
@NullMarked
package vn.phusa.base.privacy.web;

import org.jspecify.annotations.NullMarked;
