import Messages

/// verify.py, the outsider's program that ships in every kit (SSJ-DRAW/1 §2.10): Python 3, standard library only.
///
/// `python3 verify.py [folder]` prints the same lines as ``Verification/Report/listLines`` and ends with 0 or 76.
public enum VerifyScript {
    /// The file's bytes.
    public static var bytes: [UInt8] {
        Resource.verify.text.withUTF8Buffer { Array($0) }
    }

    /// verify_office.py: history classes, openings and what came after the draw, for the office and auditors.
    ///
    /// It stands beside verify.py, runs it first, and prints who is drawn now.
    public static var officeBytes: [UInt8] {
        Resource.verifyOffice.text.withUTF8Buffer { Array($0) }
    }

    /// The programs that a kit of a draw's folder holds: verify.py and, for a draw with a result, the two of databases;
    /// verify_office.py where there is more to check than verify.py does.
    ///
    /// That is an office's complete kit, and any kit with what came after the draw. Refuses a folder without freeze.txt
    /// (D040).
    public static func programs(
        for folder: DrawFiles, complete: Bool
    ) throws(Problem) -> [(name: String, bytes: [UInt8])] {
        var programs = [(name: "verify.py", bytes: bytes)]
        if folder["result.txt"] != nil { programs += try VerifySQL.files(folder) }
        if complete || folder.names.contains(where: FinishedDraw.isLater) {
            programs.append((name: "verify_office.py", bytes: officeBytes))
        }
        return programs
    }
}
