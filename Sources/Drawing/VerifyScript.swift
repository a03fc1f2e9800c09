/// verify.py, the outsider's program that ships in every kit (SSJ-DRAW/1 §2.10): Python 3, standard library only.
///
/// `python3 verify.py [folder]` prints the same lines as ``Verification/Report/listLines`` and ends with 0 or 76.
public enum VerifyScript {
    /// The file's bytes.
    public static var bytes: [UInt8] {
        Resource.verify.text.withUTF8Buffer { Array($0) }
    }
}
