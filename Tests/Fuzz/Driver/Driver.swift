import FuzzTargets
import Glibc

/// The target named by the environment's `FUZZ_TARGET`.
private let target: FuzzTarget = {
    guard let name = getenv("FUZZ_TARGET"), let target = FuzzTarget(rawValue: String(cString: name)) else {
        preconditionFailure("FUZZ_TARGET must be one of \(FuzzTarget.allCases.map(\.rawValue))")
    }
    return target
}()

/// What libFuzzer calls with every input; a broken property ends the process as a crash does.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let broken = target.broken(by: [UInt8](UnsafeBufferPointer(start: data, count: count)))
    precondition(broken.isEmpty, broken.joined(separator: "\n"))
    return 0
}
