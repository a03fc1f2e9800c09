"""Check characters of the codes in rosters: GB 32100, GB 11714, 15-digit numbers, GB 11643."""

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def organisation_check(body):
    """The check character of an 8-character organisation code (GB 11714)."""
    total = sum(LETTERS.index(c) * w for c, w in zip(body, (3, 7, 9, 10, 5, 8, 4, 2)))
    return "0123456789X0"[11 - total % 11]


def unified_check(body):
    """The 18th character of a unified social credit code (GB 32100)."""
    total = sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return ALPHABET[(31 - total % 31) % 31]


def unified(prefix, division, body):
    """An 18-character code of registering authority and category, division, and 8 characters."""
    head = prefix + division + body + organisation_check(body)
    return head + unified_check(head)


def registration15(division, serial):
    """A 15-digit registration number (ISO 7064 MOD 11,10)."""
    body = division + serial
    product = 10
    for digit in body:
        product = ((product + int(digit)) % 10 or 10) * 2 % 11
    return body + str((11 - product) % 10)


def identity(division, birth, serial):
    """An 18-character identity number (GB 11643); samples use the year 1900 only."""
    body = division + birth + serial
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, weights)) % 11]


class CodeMaker:
    """Gives out fictitious codes, none twice."""

    def __init__(self, division, chance):
        self._division, self._chance, self._used = division, chance, set()

    def unified(self, prefix, all_digits=None):
        """A fresh unified code; one in five consists of digits alone, as in real rosters."""
        digits_only = self._chance.hit(200) if all_digits is None else all_digits
        while True:
            if digits_only:
                body = "5" + self._chance.digits(7)
            else:
                body = "MA" + self._chance.pick("2345678") + "".join(self._chance.pick(ALPHABET) for _ in range(5))
            code = unified(prefix, self._division, body)
            if code not in self._used and (not digits_only or code.isdigit()):
                self._used.add(code)
                return code

    def registration15(self, individual):
        """A fresh 15-digit number; the 7th digit tells firms from individuals."""
        return self._fresh(lambda: registration15(
            self._division, ("6" if individual else "0") + self._chance.digits(7)))

    def registration13(self):
        """A fresh 13-digit number from before 2007, without a check digit."""
        return self._fresh(lambda: self._division + "2" + self._chance.digits(6))

    def _fresh(self, make):
        while True:
            code = make()
            if code not in self._used:
                self._used.add(code)
                return code
