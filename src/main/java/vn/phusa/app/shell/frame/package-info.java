/** The frame around every page: templates, navigation, language, static files. */
@NullMarked
package vn.phusa.app.shell.frame;

import org.jspecify.annotations.NullMarked;
