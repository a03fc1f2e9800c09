// swift-tools-version: 6.2
import PackageDescription

// Instrumented for libFuzzer. Both halves are needed: these flags, and `--sanitize fuzzer --sanitize address` for
// the link; with only one of them nothing is covered, or nothing links. Unsafe flags bar a package from being used by
// others, and so this one stands alone; the rooms are the product's own sources.
let fuzzed: [SwiftSetting] = [
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-parse-as-library", "-sanitize=fuzzer,address"]),
]

func room(_ name: String, uses: [Target.Dependency] = [], resources: Bool = false) -> Target {
    .target(
        name: name, dependencies: uses, path: "Rooms/" + name, exclude: resources ? ["Resources"] : [],
        swiftSettings: fuzzed)
}

func system(_ name: String, _ pkgConfig: String) -> Target {
    .systemLibrary(name: name, path: "Rooms/" + name, pkgConfig: pkgConfig)
}

let package = Package(
    name: "fuzz",
    dependencies: [.package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1")],
    targets: [
        room("Messages"),
        room("Standards", uses: ["Messages"], resources: true),
        room("Digest", uses: ["COpenSSL"]),
        room("Ceremony", uses: ["Messages", "Standards", "Digest"]),
        room("Drawing", uses: ["Messages", "Standards", "Digest", "Ceremony"], resources: true),
        room("Tabular", uses: ["Messages", "CLibXML2", "CLibZip", "CZlib"]),
        room(
            "Output",
            uses: [
                "Messages", "Digest", "Standards", "CLibZip", "CLibXLSXWriter",
                .product(name: "Mustache", package: "swift-mustache"),
            ], resources: true),
        .target(
            name: "FuzzTargets",
            dependencies: ["Messages", "Standards", "Digest", "Ceremony", "Drawing", "Tabular", "Output"],
            path: "Targets", swiftSettings: fuzzed),
        .executableTarget(name: "fuzz", dependencies: ["FuzzTargets"], path: "Driver", swiftSettings: fuzzed),
        system("CLibXML2", "libxml-2.0"),
        system("CLibZip", "libzip"),
        system("CZlib", "zlib"),
        system("CLibXLSXWriter", "xlsxwriter"),
        system("COpenSSL", "libcrypto"),
    ],
    swiftLanguageModes: [.v6]
)
