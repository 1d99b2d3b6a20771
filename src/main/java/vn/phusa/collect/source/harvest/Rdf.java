package vn.phusa.collect.source.harvest;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.shared.JenaException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

/** RDF from outside: nothing that it names is fetched, and it is bounded in every direction. */
final class Rdf {

  private static final long LARGEST = 32L << 20;

  /** JSON-LD is worked on as a tree. */
  private static final long LARGEST_TREE = 8L << 20;

  private static final int MOST_TRIPLES = 300_000;
  private static final int DEEPEST = 100;
  private static final int HEAD = 1024;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(100).build())
          .build();

  private Rdf() {}

  /**
   * @param type content type as the server gives it; where it says too little, the text decides
   * @throws Problem {@link SourceCode#SOURCE_FAILED} with what is wrong with it
   */
  static Model read(Path file, String type, URI base) throws IOException {
    var lang = lang(file, type);
    var most = lang == Lang.JSONLD11 ? LARGEST_TREE : LARGEST;
    if (Files.size(file) > most) {
      throw failed(base, lang.getName() + " > " + (most >> 20) + " MiB.", null);
    }
    if (lang == Lang.JSONLD11) {
      requireShallow(file, base);
    }
    var model = ModelFactory.createDefaultModel();
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      parse(in, lang, base, new Bounded(StreamRDFLib.graph(model.getGraph())));
      return model;
    } catch (JenaException e) {
      throw failed(base, lang.getName() + ": " + Clip.line(String.valueOf(e.getMessage())), e);
    } catch (StackOverflowError e) {
      // Blank nodes and lists of Turtle are read by calls within calls.
      throw failed(base, lang.getName() + " > " + DEEPEST + ".", e);
    }
  }

  private static void parse(InputStream in, Lang lang, URI base, StreamRDF into) {
    RDFParser.create()
        .source(in)
        .forceLang(lang)
        .base(base.toString())
        .checking(false)
        .errorHandler(new Strict())
        .set(LangJSONLD11.JSONLD_OPTIONS, options(base))
        .parse(into);
  }

  private static JsonLdOptions options(URI base) {
    var options =
        new JsonLdOptions((address, how) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "@context " + address);
        });
    options.setBase(base);
    return options;
  }

  /** Its tree is walked by calls within calls. */
  private static void requireShallow(Path file, URI base) {
    try (var parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), file)) {
      while (parser.nextToken() != null) {
        continue;
      }
    } catch (JacksonException e) {
      throw failed(base, "JSON: " + Clip.line(e.getOriginalMessage()), e);
    }
  }

  private static Problem failed(URI base, String why, @Nullable Throwable e) {
    return e == null
        ? new Problem(SourceCode.SOURCE_FAILED, base.getHost(), why)
        : new Problem(e, SourceCode.SOURCE_FAILED, base.getHost(), why);
  }

  private static Lang lang(Path file, String type) throws IOException {
    var name = type.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    return switch (name) {
      case "text/turtle", "application/x-turtle" -> Lang.TURTLE;
      case "application/ld+json" -> Lang.JSONLD11;
      case "application/rdf+xml" -> Lang.RDFXML;
      case "application/n-triples" -> Lang.NTRIPLES;
      default -> guessed(head(file));
    };
  }

  private static Lang guessed(String head) {
    if (head.startsWith("{") || head.startsWith("[")) {
      return Lang.JSONLD11;
    }
    return head.startsWith("<?xml") || head.startsWith("<rdf") || head.startsWith("<!")
        ? Lang.RDFXML
        : Lang.TURTLE;
  }

  private static String head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var text = new String(in.readNBytes(HEAD), java.nio.charset.StandardCharsets.UTF_8);
      return text.replaceFirst("^\\uFEFF?\\s*", "");
    }
  }

  /** Real catalogues have addresses that are not quite right; only broken syntax is refused. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(String message, long line, long col) {}

    @Override
    public void error(String message, long line, long col) {
      throw new RiotException(message + " (" + line + ":" + col + ")");
    }

    @Override
    public void fatal(String message, long line, long col) {
      throw new RiotException(message + " (" + line + ":" + col + ")");
    }
  }

  private static final class Bounded extends StreamRDFWrapper {
    private int triples;

    Bounded(StreamRDF into) {
      super(into);
    }

    @Override
    public void triple(Triple triple) {
      triples++;
      if (triples > MOST_TRIPLES) {
        throw new RiotException("> " + MOST_TRIPLES);
      }
      super.triple(triple);
    }
  }
}
