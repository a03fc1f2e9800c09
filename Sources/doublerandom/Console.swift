import Foundation
import Messages
import Pipeline

/// Where the program speaks: notices and results to standard output, problems to standard error.
enum Console {
    /// The language that the environment asks for (`LC_ALL`, `LC_MESSAGES`, `LANG`); a workspace makes it Chinese.
    static var language: Language {
        let environment = ProcessInfo.processInfo.environment
        for name in ["DOUBLERANDOM_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = environment[name], !value.isEmpty { return Language(locale: value) }
        }
        return .english
    }

    /// A line of a result.
    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// A line beside the result, such as progress or a hint.
    static func remark(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// Writes over the last line of the terminal; the cursor stays in it.
    static func replaceRemark(_ line: String) {
        FileHandle.standardError.write(Data(("\r" + line + "\u{1B}[K").utf8))
    }

    /// A problem with position, code and remedy.
    static func complain(_ problem: Problem, _ language: Language) {
        remark(problem.text(language))
    }
}
