// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("MemberImportVisibility")]

/// A room of the house: a library target that may use only the rooms named here.
///
/// A room with a `Resources` folder has them as Swift literals under `Generated`, made by `Sources/embed.py`.
func room(_ name: String, uses: [Target.Dependency] = [], resources: Bool = false) -> Target {
    .target(name: name, dependencies: uses, exclude: resources ? ["Resources"] : [], swiftSettings: strict)
}

/// The tests of one room; those with a `Cases` folder read it from where they lie.
func tests(_ name: String, uses: [Target.Dependency] = [], cases: Bool = false) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + uses,
        exclude: cases ? ["Cases"] : [],
        swiftSettings: strict)
}

/// A C library of the system, with the Debian package that provides it.
func system(_ name: String, _ pkgConfig: String, _ apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
    name: "doublerandom",
    // Rooms that the benchmarks under Tests/Benchmarks, a package of their own, build upon.
    products: ["Messages", "Standards", "Digest", "Tabular", "Assignment", "Drawing"].map {
        .library(name: $0, targets: [$0])
    },
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        room("Messages"),
        room("Digest", uses: ["COpenSSL"]),
        room("Scratch"),
        room("Model", uses: ["Messages", "Standards"]),
        room(
            "Profile", uses: ["Messages", "Standards", "Model", .product(name: "TOMLKit", package: "TOMLKit")],
            resources: true),
        room(
            "Registry",
            uses: [
                "Messages", "Standards", "Digest", "Model", "Scratch", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        room("Standards", uses: ["Messages"], resources: true),
        room("Ceremony", uses: ["Messages", "Standards", "Digest"]),
        room("Drawing", uses: ["Messages", "Standards", "Digest", "Ceremony"], resources: true),
        room("Assignment", uses: ["Messages", "Standards", "Digest", "Ceremony"]),
        room("CreditTiers", uses: ["Messages", "Standards", "Model"]),
        room("Planning", uses: ["Messages", "Standards", "Model"]),
        room(
            "Output",
            uses: [
                "Messages", "Digest", "Standards", "Scratch", "CLibZip", "CLibXLSXWriter",
                .product(name: "Mustache", package: "swift-mustache"),
            ], resources: true),
        room("Tabular", uses: ["Messages", "Scratch", "CLibXML2", "CLibZip", "CZlib"]),
        room("Intake", uses: ["Messages", "Standards", "Model", "Tabular"]),
        room("Publication", uses: ["Messages", "Standards", "Model", "Output"], resources: true),
        room("Filing", uses: ["Messages", "Standards", "Output"]),
        room(
            "Pipeline",
            uses: [
                "Messages", "Standards", "Digest", "Model", "Profile", "Registry", "Tabular", "Output", "Ceremony",
                "Intake", "CreditTiers", "Planning", "Drawing", "Assignment", "Publication", "Filing",
            ]),
        .executableTarget(
            name: "doublerandom",
            dependencies: [
                "Messages", "Standards", "Profile", "Tabular", "Ceremony", "Drawing", "Pipeline",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        system("CLibXML2", "libxml-2.0", "libxml2-dev"),
        system("CLibZip", "libzip", "libzip-dev"),
        system("CZlib", "zlib", "zlib1g-dev"),
        system("CLibXLSXWriter", "xlsxwriter", "libxlsxwriter-dev"),
        system("COpenSSL", "libcrypto", "libssl-dev"),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        tests("Messages"),
        tests("Scratch"),
        tests("Model", uses: ["Messages", "Standards"]),
        tests("Profile", uses: ["Messages", "Standards", "Model"]),
        tests("Publication", uses: ["Messages", "Digest", "Standards", "Output"]),
        tests("Filing", uses: ["Messages", "Standards", "Output"]),
        tests(
            "Registry",
            uses: ["Messages", "Standards", "Digest", "Model", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("Digest"),
        tests("Tabular", uses: ["Messages", "Standards", "Output", "TabularProbe"], cases: true),
        // Reads files in a process of its own, so that the tests can put limits on it.
        .executableTarget(
            name: "TabularProbe", dependencies: ["Messages", "Tabular"], path: "Tests/TabularProbe",
            swiftSettings: strict),
        tests("Standards"),
        tests("Intake", uses: ["Messages", "Standards", "Model", "Tabular"], cases: true),
        tests("Ceremony", uses: ["Messages", "Standards", "Digest"]),
        tests("Drawing", uses: ["Messages", "Standards", "Digest", "Ceremony"], cases: true),
        tests("Assignment", uses: ["Messages", "Standards", "Digest", "Ceremony"], cases: true),
        tests("CreditTiers", uses: ["Messages", "Standards", "Model"]),
        tests("Planning", uses: ["Messages", "Standards", "Model"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "doublerandom", "TestSupport", "Registry", "Model", "Assignment", "Ceremony", "Messages", "Digest",
            ],
            exclude: ["Cases"], swiftSettings: strict),
        tests("Pipeline", uses: ["Messages", "Standards", "Model", "Tabular", "Intake", "Registry"]),
        tests("Output", uses: ["Messages", "Digest", "Standards"]),
        .target(
            name: "FuzzTargets",
            dependencies: ["Messages", "Standards", "Digest", "Ceremony", "Drawing", "Tabular", "Output"],
            path: "Tests/Fuzz/Targets", swiftSettings: strict),
        .testTarget(
            name: "FuzzTargetsTests", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Replay",
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
