extension JSON {
  /// The object with more members: what stands on both sides is merged where both are objects, and
  /// else taken from the new members. Anything but an object is left as it is.
  package func merging(_ members: [Member]) -> JSON {
    guard case .object(var merged) = self else { return self }
    for member in members {
      guard let position = merged.firstIndex(where: { $0.key == member.key }) else {
        merged.append(member)
        continue
      }
      if case .object(let inner) = member.value, case .object = merged[position].value {
        merged[position] = Member(member.key, merged[position].value.merging(inner))
      } else {
        merged[position] = member
      }
    }
    return .object(merged)
  }
}
