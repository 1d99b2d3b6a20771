package vn.phusa.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReference;

/** All classes of the product, read once while there is room for them. */
public final class OurClasses {

  private static final AtomicReference<SoftReference<JavaClasses>> READ =
      new AtomicReference<>(new SoftReference<>(null));

  private OurClasses() {}

  public static JavaClasses all() {
    var known = READ.get().get();
    if (known != null) {
      return known;
    }
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.phusa");
    READ.set(new SoftReference<>(classes));
    return classes;
  }
}
