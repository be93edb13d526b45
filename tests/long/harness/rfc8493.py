"""Checks a folder against RFC 8493 (BagIt 1.0), from the text of the RFC alone. Uses nothing of this project.

    python3 rfc8493.py FOLDER

Prints one line and exits with 0 when the bag is complete and valid; else prints each fault and exits with 1.
"""

import hashlib
import os
import re
import stat
import sys
import unicodedata

PIECE = 1 << 20


class Bag:
    def __init__(self, root: str) -> None:
        self.root = root
        self.faults: list[str] = []
        self.files = self.walk()

    def fault(self, text: str) -> None:
        self.faults.append(text)

    def walk(self) -> dict[str, int]:
        """Path, with slashes, to size in bytes of every file. A bag holds folders and ordinary files, nothing else."""
        files = {}
        for folder, _, names in os.walk(self.root):
            for name in names:
                full = os.path.join(folder, name)
                path = os.path.relpath(full, self.root).replace(os.sep, "/")
                facts = os.lstat(full)
                if not stat.S_ISREG(facts.st_mode):
                    self.fault(f"{path}: not an ordinary file")
                files[path] = facts.st_size
        return files

    def text(self, path: str) -> str:
        with open(os.path.join(self.root, path), "rb") as file:
            content = file.read()
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError as error:
            self.fault(f"{path}: not UTF-8 ({error})")
            return content.decode("utf-8", "replace")

    def check_declaration(self) -> None:
        """2.1.1: exactly these two lines, in UTF-8 without a byte order mark."""
        if "bagit.txt" not in self.files:
            return self.fault("bagit.txt is missing")
        lines = re.split(r"\r\n|\r|\n", self.text("bagit.txt"))
        if lines != ["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8", ""]:
            self.fault(f"bagit.txt: {lines}")

    def read_manifest(self, path: str) -> dict[str, str]:
        """2.1.3: a checksum, white space, a path whose CR, LF and percent signs alone are encoded. Each path once."""
        sums: dict[str, str] = {}
        for number, line in enumerate(re.split(r"\r\n|\r|\n", self.text(path))):
            if line == "":
                continue
            parts = re.fullmatch(r"([0-9A-Fa-f]+)[ \t]+(.+)", line)
            if parts is None:
                self.fault(f"{path}, line {number + 1}: {line!r}")
                continue
            listed = parts[2]
            if re.search(r"%(?!0[DAda]|25)", listed):
                self.fault(f"{path}: a percent sign that encodes nothing in {listed!r}")
            listed = re.sub(r"%(0[DAda]|25)", lambda code: chr(int(code[1], 16)), listed)
            if listed.startswith(("/", "~")) or ".." in listed.split("/"):
                self.fault(f"{path}: {listed!r} leads out of the bag")
            if listed in sums:
                self.fault(f"{path}: {listed!r} is listed twice")
            sums[listed] = parts[1].lower()
        return sums

    def check_sums(self, manifest: str, sums: dict[str, str], algorithm: str) -> None:
        for path, expected in sums.items():
            if path not in self.files:
                self.fault(f"{manifest}: {path!r} is missing")
                continue
            digest = hashlib.new(algorithm)
            with open(os.path.join(self.root, path), "rb") as file:
                while piece := file.read(PIECE):
                    digest.update(piece)
            if digest.hexdigest() != expected:
                self.fault(f"{path!r} does not have the {algorithm} of {manifest}")

    def check_manifests(self) -> None:
        """3: every payload file stands in every payload manifest, and nothing else does; tag manifests list tag files."""
        payload = {path for path in self.files if path.startswith("data/")}
        if not os.path.isdir(os.path.join(self.root, "data")):
            self.fault("there is no folder data/")
        manifests = [path for path in self.files if re.fullmatch(r"manifest-[a-z0-9]+\.txt", path)]
        if not manifests:
            self.fault("there is no payload manifest")
        for manifest in manifests:
            sums = self.read_manifest(manifest)
            for path in sorted(payload - set(sums)):
                self.fault(f"{path!r} is not in {manifest}")
            for path in sorted(set(sums) - payload):
                self.fault(f"{manifest} lists {path!r}, which is no payload file of the bag")
            self.check_sums(manifest, sums, manifest[len("manifest-") : -len(".txt")])
        for manifest in [path for path in self.files if re.fullmatch(r"tagmanifest-[a-z0-9]+\.txt", path)]:
            sums = self.read_manifest(manifest)
            for path in sums:
                if path.startswith("data/") or path.startswith("tagmanifest-"):
                    self.fault(f"{manifest} lists {path!r}, which is no tag file or a tag manifest")
            for path in manifests:
                if path not in sums:
                    self.fault(f"{manifest} does not list {path}")
            self.check_sums(manifest, sums, manifest[len("tagmanifest-") : -len(".txt")])
        if "fetch.txt" in self.files:
            self.fault("fetch.txt: this bag is said to be complete")

    def check_info(self) -> None:
        """2.2.2: `Label: value`, a line that begins with white space goes on with the one before. Payload-Oxum is octets.files."""
        if "bag-info.txt" not in self.files:
            return
        found: dict[str, list[str]] = {}
        label = ""
        for line in re.split(r"\r\n|\r|\n", self.text("bag-info.txt")):
            if line == "":
                continue
            if line[0] in " \t" and label:
                found[label][-1] += " " + line.strip()
                continue
            parts = re.fullmatch(r"([^:\s][^:]*):[ \t]*(.*)", line)
            if parts is None:
                self.fault(f"bag-info.txt: {line!r}")
                continue
            label = parts[1].lower()
            found.setdefault(label, []).append(parts[2])
        payload = [size for path, size in self.files.items() if path.startswith("data/")]
        counted = f"{sum(payload)}.{len(payload)}"
        if found.get("payload-oxum") != [counted]:
            self.fault(f"bag-info.txt: Payload-Oxum is {found.get('payload-oxum')}, counted {counted}")
        for date in found.get("bagging-date", []):
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", date) is None:
                self.fault(f"bag-info.txt: Bagging-Date is {date!r}")

    def check_names(self) -> None:
        """6.1.1, 6.1.2: names that differ in case or normalisation alone are one file on some systems."""
        seen: dict[str, str] = {}
        for path in self.files:
            folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
            if folded in seen:
                self.fault(f"{path!r} and {seen[folded]!r} are one file where case does not count")
            seen[folded] = path


def main() -> int:
    bag = Bag(sys.argv[1])
    for check in (bag.check_declaration, bag.check_manifests, bag.check_info, bag.check_names):
        check()
    for fault in bag.faults[:100]:
        print(fault)
    if bag.faults:
        print(f"{len(bag.faults)} faults")
        return 1
    print(f"valid: {len(bag.files)} files, {sum(bag.files.values())} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
