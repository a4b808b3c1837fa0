// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: the language as strict as it goes, and no warning left standing.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "assessment-scoring",
    products: [
        .library(name: "AssessmentScoring", targets: ["AssessmentScoring"]),
        .library(name: "fuzz-yaml", type: .static, targets: ["FuzzYAML"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(name: "MarkedYAML", dependencies: ["CLibYAML"], swiftSettings: strict),
        .target(name: "Instruments", swiftSettings: strict),
        .target(name: "Scoring", dependencies: ["Instruments"], swiftSettings: strict),
        .target(name: "Definitions", dependencies: ["MarkedYAML", "Instruments"], swiftSettings: strict),
        .target(
            name: "Cases", dependencies: ["MarkedYAML", "Instruments", "Definitions", "Scoring"], swiftSettings: strict),
        .target(
            name: "PTRI", dependencies: ["MarkedYAML", "Instruments", "Definitions", "Scoring", "Cases", "Profiles"],
            swiftSettings: strict),
        .target(name: "Profiles", dependencies: ["Instruments", "Scoring", "Cases"], swiftSettings: strict),

        .target(
            name: "AssessmentScoring", dependencies: ["Instruments", "Definitions", "Scoring"], swiftSettings: strict,
            plugins: ["EmbedInstrumentsPlugin"]),
        .executableTarget(name: "EmbedInstruments", swiftSettings: [.swiftLanguageMode(.v6)]),
        .plugin(
            name: "EmbedInstrumentsPlugin", capability: .buildTool(), dependencies: ["EmbedInstruments"],
            path: "Sources/EmbedInstrumentsPlugin"),

        .target(name: "Interchange", dependencies: ["Instruments", "Scoring"], swiftSettings: strict),
        .target(
            name: "Reports", dependencies: ["Instruments", "Scoring", "Definitions", "MarkedYAML", "Interchange"],
            swiftSettings: strict),
        .executableTarget(
            name: "assess",
            dependencies: [
                .product(name: "ArgumentParser", package: "swift-argument-parser"), "AssessmentScoring", "Reports",
                "Interchange", "Definitions", "Scoring", "Instruments",
            ],
            path: "CLI", swiftSettings: strict),
        .testTarget(
            name: "InterchangeTests", dependencies: ["Interchange", "Definitions", "Scoring", "Instruments"],
            swiftSettings: strict),

        .target(name: "FuzzYAML", dependencies: ["MarkedYAML"], path: "Tests/Fuzz/YAML", swiftSettings: strict),
        .testTarget(name: "MarkedYAMLTests", dependencies: ["MarkedYAML"], swiftSettings: strict),
        .testTarget(
            name: "CasesTests", dependencies: ["Cases", "Definitions", "Instruments", "MarkedYAML", "Scoring"],
            swiftSettings: strict),
        .testTarget(
            name: "ProfilesTests", dependencies: ["Profiles", "Cases", "Definitions", "Instruments", "Scoring"],
            swiftSettings: strict),
    ]
)
