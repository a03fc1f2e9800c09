"""How many codes and names of drawn targets stand in the documents of a folder."""
import pathlib, sqlite3, subprocess, sys

store = sqlite3.connect("file:county/registry.sqlite?mode=ro", uri=True)
secrets = {word for row in store.execute("SELECT DISTINCT t.oid, t.name FROM drawn d JOIN target_entry t USING (oid)") for word in row}
for place in sys.argv[1:]:
    text = "".join(
        subprocess.run(["words", path], capture_output=True, text=True, check=True).stdout
        for path in sorted(pathlib.Path(place).glob("**/*.*x"))
    )
    print(place, "some" if any(word in text for word in secrets) else "none")
