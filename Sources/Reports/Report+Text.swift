import Files

extension Report {
  /// For people: place, message and code, the line with the spot underlined, the cures.
  ///
  /// - Parameter isColoured: whether the terminal understands colours (ECMA-48).
  package func text(isColoured: Bool = false) -> String {
    texts(isColoured: isColoured).joined()
  }

  /// The same, one text for each fault.
  package func texts(isColoured: Bool = false) -> [String] {
    faults.map { $0.text(Paint(isOn: isColoured)) }
  }
}

extension Report.Fault {
  fileprivate func text(_ paint: Paint) -> String {
    let severity = diagnostic.severity
    var lines = [
      paint.bold("\(diagnostic.place): ".onOneLine)
        + paint.severity("\(severity.rawValue): ", severity)
        + paint.bold(diagnostic.message.onOneLine) + paint.faint(" [\(diagnostic.code.name)]")
    ]
    if let excerpt {
      let number = "\(excerpt.line)"
      let margin = String(repeating: " ", count: number.count)
      lines.append("  " + paint.faint("\(number) |") + " \(excerpt.text)")
      if let indent = excerpt.indent {
        lines.append(
          "  " + paint.faint("\(margin) |") + " " + String(repeating: " ", count: indent)
            + paint.severity(String(repeating: "^", count: excerpt.width), severity))
      }
    }
    lines += diagnostic.notes.map { "    " + paint.faint("note: ") + $0.onOneLine }
    return lines.map { $0 + "\n" }.joined()
  }
}

/// Puts colours around text, or leaves it alone.
private struct Paint {
  let isOn: Bool

  func bold(_ text: String) -> String { code("1", text) }
  func faint(_ text: String) -> String { code("2", text) }

  /// Red for errors, yellow for warnings.
  func severity(_ text: String, _ severity: Diagnostic.Severity) -> String {
    code(severity == .error ? "1;31" : "1;33", text)
  }

  private func code(_ numbers: String, _ text: String) -> String {
    isOn ? "\u{1B}[\(numbers)m\(text)\u{1B}[0m" : text
  }
}
