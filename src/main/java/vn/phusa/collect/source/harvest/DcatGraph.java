package vn.phusa.collect.source.harvest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;

/**
 * One page of a catalogue (DCAT 3, DCAT-AP). Real ones write addresses as texts, names as nodes and
 * datasets without an address, so each thing is looked for in every way that it is written.
 */
record DcatGraph(Model model) {

  private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
  private static final List<String> LANGUAGES = List.of("vi", "", "en");
  private static final Property CHECKSUM =
      ResourceFactory.createProperty("http://spdx.org/rdf/terms#checksum");
  private static final Property CHECKSUM_VALUE =
      ResourceFactory.createProperty("http://spdx.org/rdf/terms#checksumValue");

  /** By id, so that the same catalogue always reads the same; those without one are left out. */
  List<Entry> entries() {
    return model.listResourcesWithProperty(RDF.type, DCAT.Dataset).toList().stream()
        .map(this::entry)
        .filter(entry -> !entry.id().isEmpty())
        .sorted(Comparator.comparing(Entry::id))
        .toList();
  }

  /** The address of the page after this one (Hydra). */
  Optional<String> next() {
    return Stream.of("next", "nextPage")
        .map(name -> ResourceFactory.createProperty(HYDRA + name))
        .flatMap(property -> model.listObjectsOfProperty(property).toList().stream())
        .map(DcatGraph::text)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private Entry entry(Resource dataset) {
    var page = Clip.address(value(dataset, DCAT.landingPage, FOAF.page));
    return new Entry(
        id(dataset, page),
        Clip.line(value(dataset, DCTerms.title, RDFS.label)),
        Clip.text(value(dataset, DCTerms.description)),
        Clip.line(named(dataset, DCTerms.publisher, DCTerms.creator)),
        Clip.line(named(dataset, DCTerms.license, DCTerms.rights)),
        page,
        Clip.line(value(dataset, DCTerms.issued)),
        Clip.line(value(dataset, DCTerms.modified)),
        Clip.words(values(dataset, DCAT.keyword).map(DcatGraph::text).sorted().toList()),
        values(dataset, DCAT.distribution)
            .filter(RDFNode::isResource)
            .map(node -> distribution(dataset, node.asResource()))
            .filter(one -> !one.address().isEmpty())
            .sorted(Comparator.comparing(Distribution::id))
            .toList());
  }

  private String id(Resource dataset, String page) {
    if (dataset.isURIResource()) {
      return dataset.getURI();
    }
    var identifier = Clip.line(value(dataset, DCTerms.identifier));
    return identifier.isEmpty() ? page : identifier;
  }

  private Distribution distribution(Resource dataset, Resource one) {
    var address = Clip.address(value(one, DCAT.downloadURL, DCAT.accessURL));
    var own =
        Stream.concat(
                Stream.of(value(one, DCTerms.modified)),
                values(one, CHECKSUM)
                    .filter(RDFNode::isResource)
                    .map(sum -> value(sum.asResource(), CHECKSUM_VALUE)))
            .toList();
    var marks =
        own.stream().allMatch(String::isEmpty) ? List.of(value(dataset, DCTerms.modified)) : own;
    return new Distribution(
        one.isURIResource() ? one.getURI() : address,
        Clip.line(value(one, DCTerms.title, RDFS.label, DCTerms.description)),
        Clip.line(format(one)),
        Clip.line(named(one, DCTerms.license, DCTerms.rights)),
        address,
        marks);
  }

  /** The last part of an address of a format, as {@code …/file-type/CSV}. */
  private String format(Resource distribution) {
    var format = named(distribution, DCTerms.format, DCAT.mediaType);
    return format.contains("://") ? format.replaceFirst("^.*[/#](?=[^/#]+/?$)", "") : format;
  }

  /** What a thing is called; its address where it has no name. */
  private String named(Resource subject, Property... properties) {
    return Stream.of(properties)
        .flatMap(property -> best(values(subject, property)).stream())
        .map(this::name)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String name(RDFNode node) {
    if (!node.isResource()) {
      return text(node);
    }
    var name =
        value(
            node.asResource(),
            FOAF.name,
            VCARD4.fn,
            SKOS.prefLabel,
            RDFS.label,
            DCTerms.title,
            RDF.value);
    return name.isEmpty() ? text(node) : name;
  }

  /** Of the first property that says anything. */
  private String value(Resource subject, Property... properties) {
    return Stream.of(properties)
        .flatMap(property -> best(values(subject, property)).stream())
        .map(DcatGraph::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Stream<RDFNode> values(Resource subject, Property property) {
    return model.listObjectsOfProperty(subject, property).toList().stream();
  }

  /** In Vietnamese if there is one, else as it was written without a language. */
  private static Optional<RDFNode> best(Stream<RDFNode> nodes) {
    return nodes.min(
        Comparator.<RDFNode>comparingInt(DcatGraph::rank).thenComparing(DcatGraph::text));
  }

  private static int rank(RDFNode node) {
    if (!(node instanceof Literal literal)) {
      return 0;
    }
    var place = LANGUAGES.indexOf(literal.getLanguage().replaceFirst("-.*", ""));
    return place < 0 ? LANGUAGES.size() : place;
  }

  private static String text(RDFNode node) {
    if (node.isLiteral()) {
      return node.asLiteral().getLexicalForm().strip();
    }
    return node.isURIResource() ? node.asResource().getURI() : "";
  }
}
