"""Bodies of write-ups: 1,000 to 2,000 words of sentences that read like English and mean nothing.

Each body has the ten sections of a write-up, with paragraphs, citations with and without a page,
links to the records that its service names and to other cases, and now and then a list, a table, a
footnote, a quotation, emphasis, code and a heading within a section.
"""

SECTIONS = [
    "What it is",
    "Who is behind it",
    "Data reused",
    "Relation to the government-run service",
    "Dialogue with public administration",
    "What changed",
    "Use and quality over time",
    "What made it work",
    "Benefits and incentives",
    "Obstacles and risks",
]

ADJECTIVES = """open local early public careful shared regional patient common useful steady quiet
simple recent ordinary joint frequent modest regular published separate small written yearly""".split()
NOUNS = """report council map answer clinic school timetable station register forecast survey library
record office team letter meeting volunteer resident teacher patient passenger street pavement bridge
playground budget figure complaint request reply archive sensor boundary address notice""".split()
VERBS = """reaches follows describes improves delays supports repeats counts shows replaces answers
joins reviews collects compares publishes mentions corrects checks needs""".split()
PLACES = """in the first year,at the counter,near the old market,during the trial,by the end of the
winter,across the district,after the second meeting,on a working day,in most of the towns,before the
new register opened,with the help of neighbours,within two weeks,without a further visit""".replace(
    "\n", " "
).split(",")
JOINTS = ["and", "while", "although", "because", "so that", "whereas"]

SENTENCES = 4000


def clause(random):
    article = random.choice(["the", "a", "every", "one", "the same", "another"])
    adjective = f"{random.choice(ADJECTIVES)} " if random.random() < 0.5 else ""
    return (
        f"{article} {adjective}{random.choice(NOUNS)} {random.choice(VERBS)} "
        f"the {random.choice(ADJECTIVES)} {random.choice(NOUNS)}"
    )


def sentence(random):
    """Without its final stop, so that a citation can stand before that."""
    words = clause(random)
    if random.random() < 0.6:
        words += f" {random.choice(PLACES)}"
    if random.random() < 0.5:
        words += f", {random.choice(JOINTS)} {clause(random)}"
    return words[0].upper() + words[1:]


class Prose:
    """A stock of sentences to compose bodies from: to make each anew would take most of the time."""

    def __init__(self, random):
        self.stock = [sentence(random) for _ in range(SENTENCES)]

    def sentence(self, random):
        return random.choice(self.stock)

    def paragraph(self, random, marks):
        """Three to six sentences; each of the marks, a citation or a link, ends one of them."""
        sentences = random.choices(self.stock, k=random.randint(3, 6))
        for place, mark in zip(random.sample(range(len(sentences)), len(marks)), marks):
            sentences[place] += f" {mark}"
        return ". ".join(sentences) + "."

    def body(self, random, links, sources):
        """`links` are Markdown links to other records, `sources` the keys that may be cited."""
        length = random.randint(1000, 1900)
        blocks, words = [], 0
        footnotes = []
        for number, heading in enumerate(SECTIONS):
            blocks.append(f"## {heading}")
            first = True
            while first or words < length * (number + 1) / len(SECTIONS):
                marks = [citation(random, sources)] if first or random.random() < 0.5 else []
                if links and random.random() < 0.5:
                    marks.append(f"({links.pop()})")
                block = self.paragraph(random, marks)
                if not first and random.random() < 0.15:
                    block = self.variation(random, block, footnotes)
                blocks.append(block)
                words += block.count(" ") + 1
                first = False
            if heading == "Use and quality over time" and random.random() < 0.3:
                blocks.append(table(random))
        return "\n\n".join(blocks + footnotes) + "\n"

    def variation(self, random, paragraph, footnotes):
        """The paragraph in one of the forms that are rarer than a plain one, or with one after it."""
        form = random.randrange(5)
        if form == 0:
            items = random.choices(self.stock, k=random.randint(3, 6))
            return paragraph + "\n\n" + "\n".join(f"- {item}." for item in items)
        if form == 1:
            items = random.choices(self.stock, k=3)
            return (
                paragraph + "\n\n" + "\n".join(f"{n}. {text}." for n, text in enumerate(items, 1))
            )
        if form == 2:
            return f"> {paragraph}"
        if form == 3:
            name = f"note-{len(footnotes) + 1}"
            footnotes.append(f"[^{name}]: {self.sentence(random)}.")
            return f"{paragraph}[^{name}]"
        return (
            f"### {self.sentence(random)}\n\n*{self.sentence(random)}.* {paragraph} "
            f"**{self.sentence(random)}**, which `{random.choice(NOUNS)}.csv` shows."
        )


def citation(random, sources):
    keys = random.sample(sources, min(len(sources), 1 + (random.random() < 0.2)))
    page = f", p. {random.randint(1, 90)}" if random.random() < 0.3 else ""
    return "[" + "; ".join(f"@{key}" for key in keys) + page + "]"


def table(random):
    rows = [
        f"| {random.choice(NOUNS)} | {random.randint(2006, 2024)} | {random.randint(1, 9999)} |"
        for _ in range(random.randint(3, 8))
    ]
    return "\n".join(["| What | Year | Number |", "|---|--:|--:|", *rows])
