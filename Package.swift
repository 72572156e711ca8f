// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "observatory",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "observatory", targets: ["CLI"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Floor 4: the commands.
    .executableTarget(
      name: "CLI",
      dependencies: [
        "Files", "Observatory", "Pictures", "Preview", "Publication", "Records", "Reports",
        "Starter",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Floor 3: what is published.
    .target(
      name: "Publication",
      dependencies: ["Charts", "Files", "Markdown", "Observatory", "Records", "Templates"]),
    // Floor 2: cases, services, stakeholders and the graph between them.
    .target(name: "Observatory", dependencies: ["Files", "Markdown", "Records"]),
    // Floor 2: how faults are told.
    .target(name: "Reports", dependencies: ["Files", "Records"]),
    // Floor 1: what knows nothing of services.
    .target(name: "Charts"),
    .target(name: "Markdown", dependencies: ["CCmark", "Files"]),
    .target(name: "Pictures", dependencies: ["Files"]),
    .target(
      name: "Preview",
      dependencies: [
        "Files",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]),
    .target(name: "Records", dependencies: ["Files", "Yams"]),
    .target(name: "Starter", dependencies: ["Files"], exclude: ["Files"], plugins: ["Embedding"]),
    .target(
      name: "Templates",
      dependencies: ["Files", .product(name: "Mustache", package: "swift-mustache")]),
    // What runs while the program is built: has files turned into Swift source.
    .plugin(
      name: "Embedding", capability: .buildTool(), dependencies: ["Embedder"],
      path: "Sources/Embedding"),
    .executableTarget(name: "Embedder"),
    // Floor 0.
    .target(name: "Files"),
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),

    .testTarget(name: "ChartsTests", dependencies: ["Charts"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
    .testTarget(name: "PicturesTests", dependencies: ["Files", "Pictures"]),
    .testTarget(name: "PreviewTests", dependencies: ["Files", "Preview", "TestSupport"]),
    .testTarget(name: "RecordsTests", dependencies: ["Files", "Records"]),
    .testTarget(
      name: "MarkdownTests", dependencies: ["CCmark", "Files", "Markdown", "TestSupport"]),
    .testTarget(
      name: "StarterTests", dependencies: ["Files", "Publication", "Records", "Starter"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Files", "Templates"]),
    .testTarget(
      name: "ObservatoryTests", dependencies: ["Files", "Markdown", "Observatory", "Records"]),
    .testTarget(
      name: "PublicationTests",
      dependencies: ["Files", "Markdown", "Observatory", "Publication", "Records", "Templates"]),
    .testTarget(name: "ReportsTests", dependencies: ["Files", "Reports"]),
    .testTarget(
      name: "CLITests", dependencies: ["CLI", "Files", "Publication", "TestSupport"],
      exclude: ["Faults"]),
    .testTarget(name: "LayoutTests"),
    // What several of them share.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where ![.system, .plugin].contains(target.type) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
  ]
}
