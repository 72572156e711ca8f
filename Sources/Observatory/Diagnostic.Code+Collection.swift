package import Files

/// The faults of the collection as a whole: its files, its settings, and the references between records.
extension Diagnostic.Code {
  package static let badSlug = Diagnostic.Code(
    "bad-slug",
    """
    A file of content whose name cannot serve as an address, or that stands in a folder of its \
    own. The name is what others refer to the record by, and a part of its page's address.
    """,
    cure: """
      Rename the file as the note proposes: small letters without accents, digits and single \
      hyphens, directly in the folder of its kind.
      """,
    example: "content/services/Fix My Street.md")

  package static let duplicateSlug = Diagnostic.Code(
    "duplicate-slug",
    """
    Two files of one kind whose names differ in capital letters only. On many computers they are \
    one file, and their pages would have one address.
    """,
    cure: "Rename or delete one of them; names have small letters only.",
    example: """
      content/services/care-opinion.md
      content/services/Care-Opinion.md
      """)

  package static let duplicateSource = Diagnostic.Code(
    "duplicate-source",
    "A key that two sources have. A citation could mean either of them.",
    cure: "Delete one if they are the same, or give one another 'id' and cite it by that.",
    example: """
      - id: town-herald-2019
        type: article-newspaper
        title: Lost and found
      - id: town-herald-2019
        type: article-newspaper
        title: The map of lost things
      """)

  package static let duplicateTerm = Diagnostic.Code(
    "duplicate-term",
    """
    A term that stands twice in one vocabulary. Records that refer to it could mean either of \
    the two.
    """,
    cure: "Delete one, or give it another 'id'.",
    example: """
      terms:
        - id: health
          label: Health
        - id: health
          label: Health and care
      """)

  package static let formatVersion = Diagnostic.Code(
    "format-version",
    """
    Settings that name another version of the content's format than the one that this program \
    reads. Nothing else is checked, because the rules may be others.
    """,
    cure: """
      Use the version of the program that was made for the content, or bring the content to the \
      format that the message names and change 'format'.
      """,
    example: "format: 2")

  package static let groupMismatch = Diagnostic.Code(
    "group-mismatch",
    """
    A benefit or an incentive that is recorded for a group of stakeholders for which its \
    vocabulary does not mean it. The counts by group would mix things that are not alike.
    """,
    cure: """
      Choose the group or the term that fits. Where the vocabulary is too narrow, add the group to \
      the term there.
      """,
    example: """
      benefits:
        - term: informed-choice
          group: innovators
          evidence: documented
          sources: [town-herald-2019]
      """)

  package static let missingFile = Diagnostic.Code(
    "missing-file",
    """
    A vocabulary or the list of sources is missing as a whole, although records refer to what \
    should stand in it. It is reported once, and not at every reference.
    """,
    cure: """
      Add the file under the name that the message gives, or bring back the one that was there.
      """,
    example: """
      content/services/lost-property-map.md   sector: local-amenities
      content/vocabularies/sectors.yml        not there
      """)

  package static let noSettings = Diagnostic.Code(
    "no-settings",
    """
    The file content/observatory.yml is missing. It holds the name, the address and the language \
    of the site, without which no page can be made.
    """,
    cure: """
      Add the file with at least 'format', 'title', 'description', 'baseURL' and 'language'. If it \
      is there, the program looks in another folder: say which with --root.
      """,
    example: "content/observatory.yml   not there")

  package static let notAnAuthority = Diagnostic.Code(
    "not-an-authority",
    """
    A government service whose competent authority is recorded as something else than a \
    government body. Readers would be told that somebody else is responsible for it by law.
    """,
    cure: """
      Name the body that is responsible by law, or correct the 'kind' in the stakeholder's file.
      """,
    example: """
      # content/stakeholders/town-transport.md has 'kind: private'.
      name: Bus timetable of the town
      competentAuthority: town-transport
      """)

  package static let ownParent = Diagnostic.Code(
    "own-parent",
    "A stakeholder that, by way of the bodies it is recorded to belong to, belongs to itself.",
    cure: "Correct or delete the 'parent' of one of the stakeholders in the note.",
    example: """
      # content/stakeholders/town-council.md
      name: Town council
      parent: town-council
      """)

  package static let relatedToItself = Diagnostic.Code(
    "related-to-itself",
    """
    A case that names itself among the cases worth reading next to it. Readers would be sent to \
    the page that they are on.
    """,
    cure: "Take it out of 'relatedCases', or name the case that was meant.",
    example: """
      # content/cases/care-opinion.md
      title: Patients' stories and public answers
      relatedCases: [care-opinion, fixmystreet]
      """)

  package static let strayFile = Diagnostic.Code(
    "stray-file",
    """
    A file under content/ that nothing reads, mostly because of a misspelt folder or ending. \
    What it holds is not on the site.
    """,
    cure: """
      Rename it or move it to the folder it belongs to, as the note says. Files to be published as \
      they are belong in content/media or content/static.
      """,
    example: "content/service/care-opinion.md")

  package static let tableWithoutRecord = Diagnostic.Code(
    "table-without-record",
    """
    A table of observations beside which there is no record of the same name, so that nobody \
    could tell what its figures are about.
    """,
    cure: "Rename the table after its record, or write the record.",
    example: """
      content/services/care-opinion.md
      content/services/careopinion.observations.csv
      """)

  package static let translationMismatch = Diagnostic.Code(
    "translation-mismatch",
    """
    A translation of a case that does not fit its original: it is about another service, or its \
    'language' is that of the original or another than its file's name says. Readers who change \
    the language would meet another text.
    """,
    cure: """
      Make 'service' the same as in the original, and 'language' the same as in the file's name.
      """,
    example: """
      # content/cases/care-opinion.fr.md
      title: Les récits des patients
      service: care-opinion
      language: en
      """)

  package static let translationWithoutOriginal = Diagnostic.Code(
    "translation-without-original",
    """
    A translation of a case that does not exist. A translation has the name of its original, \
    with the language before the ending.
    """,
    cure: """
      Rename it after its original, or, where it is the only text there is, take the language out \
      of the name.
      """,
    example: """
      content/cases/care-opinion.md
      content/cases/careopinion.fr.md
      """)

  package static let uncitedSource = Diagnostic.Code(
    "uncited-source",
    """
    A source that no record names and no text cites. It may be a leftover, or a citation may \
    have been forgotten.
    """,
    cure: "Cite it where it was used, or delete it from content/sources.yml.",
    example: """
      - id: town-herald-2019
        type: article-newspaper
        title: Lost and found
      """)

  package static let unknownReference = Diagnostic.Code(
    "unknown-reference",
    """
    A name that stands for another record or a source, and there is none of that name. The page \
    could not lead to it.
    """,
    cure: """
      Correct the name, which is that of the record's file without '.md', or the 'id' of the \
      source; or add what is missing.
      """,
    example: """
      engagements:
        - stakeholder: care-opinon-organisation
          part: operator
      """)

  package static let unknownTerm = Diagnostic.Code(
    "unknown-term",
    """
    A term that is not in the vocabulary from which its key takes its values. The record would \
    be missing from the lists by that term.
    """,
    cure: """
      Choose a term of the vocabulary, or add the new one to its file in content/vocabularies with \
      a definition.
      """,
    example: """
      name: Lost property map
      sector: local-amenitys
      """)

  package static let wrongFolder = Diagnostic.Code(
    "wrong-folder",
    "A file stands in the folder of one kind of record and has the keys of another.",
    cure: "Move the file to the folder that the message names.",
    example: """
      # content/cases/lost-property-map.md, with the keys of a service:
      ---
      name: Lost Property Map
      summary: People who find something mark the place.
      sector: local-amenities
      ---
      """)

  package static let wrongEnding = Diagnostic.Code(
    "wrong-ending",
    """
    The name of a file has another ending than the one that is read, so that what it holds would be \
    missing from the site.
    """,
    cure: "Rename the file as the message says.",
    example: "content/services/lost-property-map.markdown")

  package static let noContent = Diagnostic.Code(
    "no-content",
    """
    There is no folder 'content', so that there is nothing to make a site of. Most often the program \
    was started in another folder than that of the site.
    """,
    cure: "Name the folder of the site with --root, or make a new site with 'observatory init'.",
    example: "observatory build --root content")
}
