/**
 * The pages on which stewards and operators keep what everyone relies on: law, agencies, posts.
 * Those rooms lie left of access and cannot ask who somebody is; here it is asked. Forms enter;
 * acts of a named person go to those rooms' doors. Also how safe the installation is and how it
 * conforms, as the safeguards of all rooms measure it.
 */
@ApplicationModule(
    id = "register",
    allowedDependencies = {
      "text",
      "problem",
      "safeguard",
      "journal",
      "secret",
      "law",
      "directory",
      "access"
    })
@NullMarked
package vn.phusa.base.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
