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
}
