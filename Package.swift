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

/// A room of the library; it may know the rooms named, and no others.
func room(_ name: String, knows rooms: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: rooms, swiftSettings: strict)
}

/// The tests of a room.
func tests(_ name: String, know rooms: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: rooms, swiftSettings: strict)
}

/// A target of the fuzzer; it is linked as a static library, which is why it is a product too.
func fuzzTarget(_ name: String, folder: String, knows rooms: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: rooms, path: "Tests/Fuzz/\(folder)", swiftSettings: strict)
}

let package = Package(
    name: "assessment-scoring",
    products: [
        .library(name: "AssessmentScoring", targets: ["AssessmentScoring"]),
        .executable(name: "assess", targets: ["assess"]),
        .library(name: "fuzz-yaml", type: .static, targets: ["FuzzYAML"]),
        .library(name: "fuzz-formula", type: .static, targets: ["FuzzFormula"]),
        .library(name: "fuzz-definition", type: .static, targets: ["FuzzDefinition"]),
        .library(name: "fuzz-csv", type: .static, targets: ["FuzzCSV"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        room("MarkedYAML", knows: ["CLibYAML"]),
        room("Digest"),
        room("Instruments"),
        room("Definitions", knows: ["MarkedYAML", "Digest", "Instruments"]),
        room("Scoring", knows: ["Instruments"]),
        room("Cases", knows: ["MarkedYAML", "Instruments", "Definitions", "Scoring"]),
        room("Profiles", knows: ["Instruments", "Scoring", "Cases"]),
        room("PTRI", knows: ["MarkedYAML", "Digest", "Instruments", "Definitions", "Scoring", "Cases", "Profiles"]),
        room("Monitoring", knows: ["Instruments", "Scoring", "Cases", "Profiles", "PTRI"]),
        room("Interchange", knows: ["Instruments", "Scoring"]),
        room(
            "Documents", knows: ["Instruments", "Scoring", "Interchange", "Cases", "Profiles", "PTRI", "Monitoring"]),
        room(
            "Reports",
            knows: [
                "Instruments", "Scoring", "Definitions", "MarkedYAML", "Interchange", "Cases", "Profiles", "PTRI",
                "Monitoring",
            ]),

        .target(
            name: "AssessmentScoring", dependencies: ["MarkedYAML", "Digest", "Instruments", "Definitions", "Scoring"],
            swiftSettings: strict, plugins: ["EmbedInstrumentsPlugin"]),
        .executableTarget(
            name: "EmbedInstruments", dependencies: ["Digest"], swiftSettings: [.swiftLanguageMode(.v6)]),
        .plugin(
            name: "EmbedInstrumentsPlugin", capability: .buildTool(), dependencies: ["EmbedInstruments"],
            path: "Sources/EmbedInstrumentsPlugin"),

        .executableTarget(
            name: "assess",
            dependencies: [
                .product(name: "ArgumentParser", package: "swift-argument-parser"), "AssessmentScoring", "Reports",
                "Documents", "Interchange", "Definitions", "Scoring", "Instruments", "Cases", "Profiles", "PTRI",
                "MarkedYAML", "Monitoring",
            ],
            path: "CLI", swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["Instruments", "Definitions", "Scoring"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .target(name: "Twin", dependencies: ["Instruments", "Scoring"], path: "Tests/Twin", swiftSettings: strict),

        tests("MarkedYAMLTests", know: ["MarkedYAML"]),
        tests("DefinitionsTests", know: ["MarkedYAML", "Digest", "Instruments", "Definitions", "TestSupport"]),
        tests("CasesTests", know: ["MarkedYAML", "Instruments", "Definitions", "Scoring", "Cases", "TestSupport"]),
        tests("ProfilesTests", know: ["Instruments", "Scoring", "Cases", "Profiles", "TestSupport"]),
        tests(
            "MonitoringTests",
            know: ["Instruments", "Definitions", "Scoring", "Cases", "Profiles", "PTRI", "Monitoring", "Documents"]),
        tests(
            "PTRITests",
            know: [
                "MarkedYAML", "Instruments", "Definitions", "Scoring", "Cases", "Profiles", "PTRI", "Documents",
                "Interchange", "Reports", "TestSupport",
            ]),
        tests("DocumentationTests", know: ["Instruments", "Definitions", "Scoring", "assess"]),
        tests("SchemaTests", know: ["Instruments", "Definitions", "Interchange"]),
        tests(
            "InterchangeTests",
            know: ["Instruments", "Definitions", "Scoring", "Interchange", "TestSupport", "Twin"]),
        tests(
            "ReportsTests",
            know: [
                "MarkedYAML", "Instruments", "Definitions", "Scoring", "Interchange", "Reports", "AssessmentScoring",
            ]),
        tests(
            "WordingTests",
            know: ["MarkedYAML", "Instruments", "Definitions", "Scoring", "Interchange", "Reports"]),
        tests("CLITests", know: ["assess"]),
        tests("MutantTests", know: ["MarkedYAML", "Instruments", "Definitions", "Scoring", "Reports"]),

        tests("InstrumentsTests", know: ["Instruments"]),
        tests("ScoringTests", know: ["MarkedYAML", "Instruments", "Definitions", "Scoring", "TestSupport", "Twin"]),
        tests("LibraryTests", know: ["AssessmentScoring", "Digest"]),

        .executableTarget(
            name: "RandomForms", dependencies: ["AssessmentScoring", "Twin"], path: "Tests/Checks/RandomForms",
            swiftSettings: strict),
        .executableTarget(
            name: "ScoringBenchmark", dependencies: ["AssessmentScoring", "Definitions", "Instruments", "Scoring"],
            path: "Tests/Benchmarks/ScoringBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "MadeUpForms", dependencies: ["AssessmentScoring", "Instruments", "Scoring"],
            path: "Tests/Benchmarks/MadeUpForms", swiftSettings: strict),
        .executableTarget(
            name: "MonitorBenchmark", dependencies: ["AssessmentScoring", "Cases", "Monitoring"],
            path: "Tests/Benchmarks/MonitorBenchmark", swiftSettings: strict),

        fuzzTarget("FuzzYAML", folder: "YAML", knows: ["MarkedYAML"]),
        fuzzTarget("FuzzFormula", folder: "Formula", knows: ["Definitions", "Instruments"]),
        fuzzTarget("FuzzCSV", folder: "CSV", knows: ["Definitions", "Instruments", "Interchange", "Scoring"]),
        fuzzTarget("FuzzDefinition", folder: "Definition", knows: ["MarkedYAML", "Definitions", "Instruments"]),
    ]
)
