"""Writes ceremony.toml: the dated events that a sample county replays."""

HEAD = """\
# 样例县专用：按日期重放的各项手续（真实县市只接受逐项命令，不读取本文件）
# 掷骰点数、随机主密钥、扫描件摘要均为样例生成，不得用于实际抽取
"""


class Ceremony:
    """Collects events in date order and writes them as [[event]] tables."""

    def __init__(self, name, chance):
        self._name, self._chance, self._parts = name, chance, [HEAD]

    def text(self):
        """The whole file."""
        return "\n".join(self._parts)

    def confirm_rosters(self, moment, by, document, departments=("*",)):
        """Departments confirm both rosters."""
        self._event(moment, "confirm-rosters", "两库更新确认", departments=list(departments), by=by, document=document)

    def approve(self, moment, approval, subject, by, document, comment):
        """A printed sheet is signed."""
        self._event(moment, "approve", comment, approval=approval, subject=subject, by=by, document=document)

    def receipt(self, moment, by, document):
        """The filing's receipt."""
        self._event(moment, "filing-receipt", "计划备案回执", subject="*", by=by, document=document)

    def freeze_and_throw(self, day, number, tasks, masters, document):
        """The freeze at nine and the sitting at ten of one day; masters are keyed by draw."""
        beacon = f"DICE {self._name}-{number} 60"
        keys = ", ".join(f'"{key}" = "{self._chance.hexadecimal()}"' for key in masters)
        self._event(f"{day}T09:00:00", "freeze", "封存", tasks=tasks, beacon=beacon, **_times(day), masters="{ " + keys + " }")
        self._event(f"{day}T10:00:00", "sitting", "现场摇号", tasks=tasks, **self._throw(day, document))

    def assign(self, day, number, tasks, document):
        """The teams' own throw, shortly before dispatch."""
        self._event(
            f"{day}T10:00:00", "assign-throw", "抽取检查人员", tasks=tasks, beacon=f"DICE {self._name}-{number}z 60",
            **_times(day), **self._throw(day, document))

    def _throw(self, day, document):
        dice = self._chance.dice(60)
        return {"dice": dice, "dice_again": dice, "document": document,
                "document_digest": self._chance.hexadecimal(), "signed_at": f"{day}T09:20:00+08:00"}

    def _event(self, moment, kind, comment, **values):
        lines = ["[[event]]", f'at = "{moment}+08:00"', f'kind = "{kind}"'.ljust(28) + f"# {comment}"]
        lines += [f"{key} = {_toml(key, value)}" for key, value in values.items()]
        self._parts.append("\n".join(lines) + "\n")


def _times(day):
    clock = {"commit_by": "09:30", "reveal_by": "09:40", "beacon_at": "10:00", "fallback_at": "18:00"}
    return {key: f"{day}T{time}:00+08:00" for key, time in clock.items()}


def _toml(key, value):
    if key == "masters":
        return value
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(f'"{each}"' for each in value) + "]"
    return f'"{value}"'
