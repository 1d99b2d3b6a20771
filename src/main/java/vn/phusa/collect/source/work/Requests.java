package vn.phusa.collect.source.work;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Principal;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.Proposal;
import vn.phusa.collect.ingest.RunRequest;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.Told;
import vn.phusa.collect.source.Delivery;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Handed;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.store.catalog.Catalog;

/** What is to be loaded of a file that came by itself. */
@Component
final class Requests {

  /** Below this a new dataset's first file is shown to a person first. */
  private static final double SURE = 0.6;

  /** Files of this format say themselves what their columns hold; nothing is guessed. */
  private static final String TYPED = "parquet";

  /**
   * What a program hands over piece by piece, of which a small one shows nothing of how its texts
   * are written: all are read in the same way, as somebody has said.
   */
  private static final Set<String> PIECES = Set.of(TYPED, "ndjson");

  private final Ingest ingest;
  private final Catalog catalog;

  Requests(Ingest ingest, Catalog catalog) {
    this.ingest = ingest;
    this.catalog = catalog;
  }

  /**
   * Of several tables the one with the most columns that the dataset has, of a new dataset the
   * likeliest.
   *
   * @throws Problem {@link SourceCode#PERSON_NEEDED} when nobody has said how such a file is read
   *     and it is not clear, {@link SourceCode#TEXTS_OLD} when nobody has said what texts are in
   *     that look old
   */
  RunRequest of(Source source, Handed handed, Principal owner) {
    var file = ingest.file(handed.file(), owner).with(told(source));
    var wish = wish(source, handed.delivery().effect());
    var known = catalog.find(source.dataset()).isPresent();
    var proposals = ingest.propose(file);
    if (file.told().encoding().isEmpty()) {
      requireUnicode(file, proposals);
    }
    if (!known && isGuess(proposals.getFirst())) {
      throw new Problem(SourceCode.PERSON_NEEDED, file.name());
    }
    return proposals.stream()
        .limit(known ? proposals.size() : 1)
        .map(proposal -> new Candidate(proposal, ingest.draft(file, proposal, wish)))
        .min(Candidate.LIKELIEST)
        .map(Candidate::request)
        .map(request -> described(request, handed.delivery()))
        .orElseThrow();
  }

  private static void requireUnicode(SourceFile file, List<Proposal> proposals) {
    proposals.stream()
        .filter(proposal -> PIECES.contains(proposal.source().format()))
        .flatMap(proposal -> proposal.notes().stream())
        .filter(note -> note.key().equals(Note.OLD_TEXT))
        .findFirst()
        .ifPresent(note -> {
          throw new Problem(
              SourceCode.TEXTS_OLD,
              file.name(),
              note.values().get(1),
              note.values().get(2),
              note.values().get(3));
        });
  }

  private static Told told(Source source) {
    var settings = source.settings();
    return Told.of(
        Optional.ofNullable(settings.get(Field.SYSTEM.name())),
        Optional.ofNullable(settings.get(Field.ENCODING.name()))
            .filter(encoding -> !encoding.equals(Field.RECOGNISED)));
  }

  private static RunRequest described(RunRequest request, Delivery delivery) {
    return delivery
        .origin()
        .map(origin ->
            new RunRequest(
                request.file(),
                request.source(),
                Described.of(request.dataset(), origin),
                request.contract(),
                request.mode()))
        .orElse(request);
  }

  private record Candidate(Proposal proposal, RunRequest request) {

    static final Comparator<Candidate> LIKELIEST =
        Comparator.comparingInt(Candidate::unknown).thenComparingInt(Candidate::columns);

    /** Less what all candidates have in common, the dataset's columns that are not in the file. */
    private int unknown() {
      return columns() - proposal.columns().size();
    }

    /** Of the dataset, with those that the file adds. */
    private int columns() {
      return request.contract().columns().size();
    }
  }

  private static boolean isGuess(Proposal proposal) {
    return !proposal.source().format().equals(TYPED) && proposal.certainty() < SURE;
  }

  /** Somebody has loaded the file by hand in the meantime. */
  boolean brought(Source source, SourceFile file) {
    return catalog.versions(source.dataset()).stream()
        .anyMatch(version -> version.fileHash().filter(file.hash()::equals).isPresent());
  }

  private static DraftWish wish(Source source, Delivery.Effect effect) {
    return new DraftWish(
        source.dataset(),
        Optional.of(source.title()),
        Optional.of(mode(source, effect)),
        source.key(),
        Classification.INTERNAL);
  }

  private static String mode(Source source, Delivery.Effect effect) {
    return switch (effect) {
      case AS_CHOSEN -> source.mode();
      case REPLACES -> "replace";
      case REMOVES -> DraftWish.REMOVE;
    };
  }
}
