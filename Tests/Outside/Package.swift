// swift-tools-version: 6.2
import PackageDescription

/// A service of somebody else's: it depends on this package by path and uses its public face alone.
let package = Package(
    name: "outside-user",
    dependencies: [.package(name: "assessment-scoring", path: "../..")],
    targets: [
        .executableTarget(
            name: "OutsideUser",
            dependencies: [.product(name: "AssessmentScoring", package: "assessment-scoring")],
            swiftSettings: [.swiftLanguageMode(.v6)])
    ]
)
