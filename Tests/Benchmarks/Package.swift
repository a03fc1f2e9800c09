// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("MemberImportVisibility")]

func room(_ name: String) -> Target.Dependency { .product(name: name, package: "doublerandom") }

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "doublerandom", path: "../..")],
    targets: [
        .executableTarget(
            name: "roster-job", dependencies: [room("Messages"), room("Tabular"), room("Standards"), room("Digest")],
            swiftSettings: strict),
        .executableTarget(
            name: "assign-job", dependencies: [room("Messages"), room("Digest"), room("Assignment")],
            swiftSettings: strict),
        .executableTarget(
            name: "draw-job", dependencies: [room("Messages"), room("Digest"), room("Drawing")],
            swiftSettings: strict),
        .executableTarget(
            name: "workbook-rows", dependencies: [room("Messages"), room("Tabular")], swiftSettings: strict),
        .executableTarget(name: "insert-rows", linkerSettings: [.linkedLibrary("sqlite3")]),
    ],
    swiftLanguageModes: [.v6]
)
