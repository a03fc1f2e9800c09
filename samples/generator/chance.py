"""A small deterministic generator: SHA-256 of a label and a counter, the same on every machine and Python."""

import hashlib


class Chance:
    """A stream of choices that depends on its label alone, so that one file never shifts another."""

    def __init__(self, label):
        self._label = label.encode()
        self._counter = 0

    def _word(self):
        digest = hashlib.sha256(self._label + b"|" + str(self._counter).encode()).digest()
        self._counter += 1
        return int.from_bytes(digest[:8], "big")

    def below(self, bound):
        """An integer in 0 ..< bound, without bias."""
        limit = 2**64 - 2**64 % bound
        while True:
            word = self._word()
            if word < limit:
                return word % bound

    def between(self, low, high):
        """An integer in low ... high."""
        return low + self.below(high - low + 1)

    def hit(self, per_mille):
        """True in so many of a thousand cases."""
        return self.below(1000) < per_mille

    def pick(self, options):
        """One of the options."""
        return options[self.below(len(options))]

    def weighted(self, weights):
        """A key of the (key, weight) pairs, by weight."""
        point = self.below(sum(weight for _, weight in weights))
        for key, weight in weights:
            if point < weight:
                return key
            point -= weight
        raise AssertionError("weights")

    def sample(self, options, count):
        """So many different options, in drawn order."""
        left = list(options)
        return [left.pop(self.below(len(left))) for _ in range(min(count, len(left)))]

    def digits(self, count):
        """So many decimal digits."""
        return "".join(str(self.below(10)) for _ in range(count))

    def dice(self, count):
        """So many throws of a die."""
        return "".join(str(1 + self.below(6)) for _ in range(count))

    def hexadecimal(self, count=64):
        """So many lower-case hexadecimal digits."""
        return "".join("0123456789abcdef"[self.below(16)] for _ in range(count))

    def date(self, first_year, last_year):
        """A day as ISO text, day of month at most 28."""
        year = self.between(first_year, last_year)
        return f"{year}-{self.between(1, 12):02d}-{self.between(1, 28):02d}"
