package vn.phusa;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import vn.phusa.app.shell.Shell;

/** The one class outside every room: it names the root that Spring and Modulith look below. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Phù Sa")
public class PhuSa {

  /** Hands the command line to the shell and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(Shell.run(PhuSa.class, arguments));
  }
}
