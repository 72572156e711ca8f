extension JSONSchema {
  /// A text that is not blank.
  static let text: JSON = [
    "type": ["string", "number", "boolean"], "pattern": .string(Pattern.notBlank),
  ]

  /// A text, or texts by language.
  static let localizedText: JSON = [
    "type": ["string", "number", "boolean", "object"], "pattern": .string(Pattern.notBlank),
    "minProperties": 1, "propertyNames": ["pattern": .string(Pattern.language)],
    "additionalProperties": text,
  ]

  /// A date or a period by its pattern; a year alone is a number.
  static func date(_ pattern: String) -> JSON {
    [
      "type": ["string", "integer"], "pattern": .string(pattern), "minimum": 1000, "maximum": 9999,
    ]
  }

  /// A date in the form of CSL: `date-parts: [[2014, 5, 20]]`, or two from one to the other, or
  /// words that stand for a date.
  static let dateParts: JSON = [
    "type": "object", "additionalProperties": false,
    "properties": [
      "date-parts": ["type": "array", "minItems": 1, "maxItems": 2, "items": parts],
      "circa": single, "season": single, "literal": single, "raw": single,
    ],
    "anyOf": [["required": ["date-parts"]], ["required": ["literal"]], ["required": ["raw"]]],
  ]

  private static let single: JSON = ["type": ["string", "number", "boolean", "null"]]

  /// Year, month and day, as numbers or as digits in quotation marks; by the lengths of months, and
  /// by the years in which February has 29 days.
  private static let parts: JSON = [
    "type": "array", "minItems": 1, "maxItems": 3,
    "prefixItems": [
      part("^[1-9][0-9]{3}$", 1000, 9999), part("^(0?[1-9]|1[0-2])$", 1, 12),
      part("^(0?[1-9]|[12][0-9]|3[01])$", 1, 31),
    ],
    "anyOf": [
      ["maxItems": 2],
      ["prefixItems": [[:], ["enum": [1, 3, 5, 7, 8, 10, 12]]]],
      ["prefixItems": [[:], ["not": ["const": 2]], ["maximum": 30]]],
      ["prefixItems": [[:], [:], ["maximum": 28]]],
      [
        "prefixItems": [
          ["multipleOf": 4, "anyOf": [["multipleOf": 400], ["not": ["multipleOf": 100]]]], [:],
          ["maximum": 29],
        ]
      ],
    ],
  ]

  private static func part(_ pattern: String, _ least: JSON, _ most: JSON) -> JSON {
    [
      "type": ["integer", "string"], "pattern": .string(pattern), "minimum": least,
      "maximum": most,
    ]
  }

  /// One of a closed list of values, each with its meaning.
  static func choice(_ choices: [Shape.Choice]) -> JSON {
    let values = choices.map { choice -> JSON in
      [
        "const": .string(choice.value), "title": .string(choice.label),
        "description": .string(choice.about),
      ]
    }
    return ["oneOf": .array(values)]
  }
}
