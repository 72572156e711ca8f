package import Files
import Markdown
import Observatory
import Records
import Templates

extension Diagnostic.Code {
  /// Every kind of fault that content or templates can have, in order of name.
  package static let all: [Diagnostic.Code] = [
    .badSlug, .commentInText, .criterionContradiction, .csvSyntax, .cutAddress, .dateInFuture,
    .deadFragment, .deadLink, .draftReference, .duplicateFootnote, .duplicateKey,
    .duplicateMeasure, .duplicatePair, .duplicateSlug, .duplicateSource, .duplicateTerm,
    .emptyFile, .emptyLink, .emptySection, .endBeforeStart, .endlessPartial, .fileNotReadable,
    .fileTooLarge, .formatVersion, .groupMismatch, .headingLevel, .impossibleDate, .invalidUTF8,
    .keyNotText, .linkOutOfTree, .malformedCitation, .malformedFootnote, .malformedShortLink,
    .missingAlternative, .missingFile, .missingKey, .missingSection, .missingString,
    .missingTemplate, .neverClosed, .noContent, .noCounterpart, .noDirection, .noFrontMatter,
    .noSettings, .noValue, .notAFile, .notAGroup, .notAnAuthority, .observationBeforeStart,
    .observationForm, .orphan, .outOfBounds, .outputCollision, .ownParent, .pairKind, .pairSubject,
    .rawHTML, .relatedToItself, .repeatedEntry, .repeatedRow, .roleContradiction, .sectorTwice,
    .sourceWithoutName, .staleReview, .strayFile, .tableShape, .tableWithoutRecord,
    .templateSyntax, .translationMismatch, .translationWithoutOriginal, .uncitedSource,
    .unclosedFrontMatter, .unknownCitation, .unknownFootnote, .unknownKey, .unknownMeasure,
    .unknownName, .unknownPartial, .unknownReference, .unknownSourceType, .unknownTerm,
    .unknownValue, .unreadablePicture, .unsafeLink, .unusedFootnote, .vagueLink, .wrongEnding,
    .wrongFolder, .wrongSeparator, .wrongTag, .wrongType, .yamlAlias, .yamlSyntax,
  ]
}
