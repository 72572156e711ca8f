"""The records of a generated site, each a mapping as its front matter has it."""

from dataclasses import dataclass

ORIGINS = ["government", "citizens"]
ACCESS = ["open-licence", "licensed", "api-registration", "scraped", "foi", "volunteered"]
EVIDENCE = ["measured-independent", "measured-operator", "documented", "claimed", "inferred"]
PARTS = ["creator", "operator", "funder", "contributor"]
VERDICTS = ["meets", "meets", "meets", "partly", "unknown"]
CRITERIA = [
    "creatorAndOperator",
    "dataReuse",
    "publicGood",
    "openDialogue",
    "aimsToChangeGovernmentService",
]
# The kind of a body as an operator.
OPERATOR_KINDS = {
    "government": "government",
    "civil-society": "civil-society",
    "academia": "civil-society",
    "user-community": "civil-society",
    "private": "private",
}
BASES = {
    "complementary": ["adds-information", "evaluates", "routes-into", "adds-capacity"],
    "substitutive": ["parallel-channel", "fills-duty-gap", "replaced-predecessor"],
}
AWARENESS = ["unaware", "aware", "acknowledging", "supporting", "operating", "hostile"]
FORMS = ["feedback-with-reply", "data-agreement", "joint-design", "adoption"]
CHANGES = ["information-published", "process-changed", "service-redesigned", "adopted-in-house"]
GROUPS = ["users", "innovators", "public-administration"]
SOURCE_TYPES = ["article-newspaper", "report", "webpage", "article-journal", "post-weblog"]

TOWN_STARTS = "Ash Bark Cold Dun East Fern Grim Hart Iron Kings Lang Mar New Oak Pen Rye Stan Thorn Wet".split()
TOWN_ENDS = "bury by combe dale field ford ham hurst leigh mere mouth port stead stow ton wick worth".split()
TOPICS = "Bus Street Clinic School Air Water Tree Noise Library Playground Bridge Tax Harbour Market".split()
SERVICES = "Map Watch Finder Reports Register Planner Answers Board Guide Survey".split()
# The last word of a body's name, and its kind.
BODIES = {
    "Council": "government",
    "Ministry": "government",
    "Association": "civil-society",
    "Foundation": "civil-society",
    "Company": "private",
    "University": "academia",
    "Users": "user-community",
}


@dataclass(frozen=True)
class Named:
    slug: str
    name: str


def title(random, number, *words):
    """A name that no other record of the type has, and the slug that is made of it."""
    town = random.choice(TOWN_STARTS) + random.choice(TOWN_ENDS)
    name = " ".join([town, *(random.choice(choice) for choice in words), str(number)])
    return Named(name.lower().replace(" ", "-"), name)


def body_kind(body):
    return BODIES[body.name.split()[-2]]


def skewed(random, things):
    """One of them, the first ones much more often, as a few bodies take part in many services."""
    return things[int(len(things) * random.random() ** 2)].slug


def year_and_month(random, first=1998, last=2024):
    return f"{random.randint(first, last)}-{random.randint(1, 12):02}"


class Records:
    """Makes records that refer to what stands in `world`: the names of all of them."""

    def __init__(self, world, prose):
        self.world = world
        self.prose = prose

    def note(self, random):
        return self.prose.sentence(random)

    def statement(self, random, sources, **fields):
        """What the entries of most lists end with."""
        return fields | {
            "note": self.note(random),
            "evidence": random.choice(EVIDENCE),
            "sources": random.sample(sources, 1),
        }

    def stakeholder(self, random, named):
        return {
            "name": named.name,
            "summary": self.note(random) + ".",
            "kind": body_kind(named),
            "group": random.choice(GROUPS),
            "country": random.choice(self.world.terms["countries"]),
            "founded": str(random.randint(1900, 2020)),
            "sources": [random.choice(self.world.sources).slug],
        }

    def dataset(self, random, named):
        return {
            "name": named.name,
            "summary": self.note(random) + ".",
            "origin": random.choice(ORIGINS),
            "publisher": skewed(random, self.world.stakeholders),
            "sector": random.choice(self.world.terms["sectors"]),
            "country": random.choice(self.world.terms["countries"]),
            "sources": [random.choice(self.world.sources).slug],
        }

    def government_service(self, random, named):
        return {
            "name": named.name,
            "summary": self.note(random) + ".",
            "competentAuthority": skewed(random, self.world.authorities),
            "sector": random.choice(self.world.terms["sectors"]),
            "countries": [random.choice(self.world.terms["countries"])],
            "level": random.choice(["local", "regional", "national"]),
            "status": "active",
            "sources": [random.choice(self.world.sources).slug],
        }

    def source(self, random, named):
        return {
            "id": named.slug,
            "type": random.choice(SOURCE_TYPES),
            "title": self.note(random),
            "container-title": named.name,
            "author": [{"family": random.choice(TOWN_STARTS), "given": random.choice(TOPICS)}],
            "issued": year_and_month(random),
            "URL": f"https://{named.slug}.example/",
            "reliability": random.choice(["independent", "operator", "tertiary"]),
        }

    def service(self, random, number, sources):
        """The service of that number; one in three has figures, one in twenty a pair of them.

        Its creator is taken in turn, so that every stakeholder takes part in something.
        """
        world = self.world
        creator = world.stakeholders[number % len(world.stakeholders)].slug
        others = [skewed(random, world.stakeholders) for _ in range(random.randint(1, 3))]
        fields = {
            "name": world.services[number].name,
            "summary": f"{self.note(random)}. {self.note(random)}."[:280],
            "sector": random.choice(world.terms["sectors"]),
            "countries": random.sample(world.terms["countries"], 1 + (random.random() < 0.1)),
            "level": random.choice(["local", "regional", "national"]),
            "started": year_and_month(random, last=2014),
            "status": random.choice(["active", "active", "active", "pilot", "absorbed", "unknown"]),
            "mode": random.choice(["online", "online", "hybrid"]),
            "regime": "online-collaborative",
            "engagements": [
                {
                    "stakeholder": body,
                    "part": part,
                    "note": self.note(random),
                    "sources": random.sample(sources, 1),
                }
                for part, body in zip(PARTS, [creator, *others])
            ],
            "role": self.role(random, sources),
            "criteria": {
                criterion: self.statement(random, sources, verdict=random.choice(VERDICTS))
                for criterion in CRITERIA
            },
            "data": [
                {
                    "dataset": skewed(random, world.datasets),
                    "origin": random.choice(ORIGINS),
                    "access": random.choice(ACCESS),
                    "sources": random.sample(sources, 1),
                }
                for _ in range(random.randint(1, 2))
            ],
            "awareness": {"atLaunch": random.choice(AWARENESS), "now": random.choice(AWARENESS)}
            | self.statement(random, sources),
            "dialogue": [
                {
                    "form": random.choice(FORMS),
                    "with": skewed(random, world.stakeholders),
                    "outcome": self.note(random),
                    "evidence": random.choice(EVIDENCE),
                    "sources": random.sample(sources, 1),
                }
            ],
            "governmentChange": [
                {
                    "kind": random.choice(CHANGES),
                    "description": self.note(random),
                    "evidence": random.choice(EVIDENCE),
                    "sources": random.sample(sources, 1),
                }
            ],
        }
        for key, vocabulary, most in [
            ("successFactors", "success-factors", 3),
            ("enablingConditions", "enabling-conditions", 1),
            ("obstacles", "obstacles", 2),
        ]:
            fields[key] = [
                self.statement(random, sources, term=term)
                for term in random.sample(world.terms[vocabulary], random.randint(1, most))
            ]
        for key in ["benefits", "incentives"]:
            term, groups = random.choice(world.grouped_terms[key])
            fields[key] = [self.statement(random, sources, term=term, group=random.choice(groups))]
        if random.random() < 1 / 3:
            fields |= self.figures(random, sources, int(fields["started"][:4]))
        return fields

    def role(self, random, sources):
        value = random.choice(["complementary", "complementary", "substitutive"])
        return {
            "value": value,
            "basis": random.choice(BASES[value]),
            "counterpart": skewed(random, self.world.government_services),
            "note": self.note(random),
            "sources": random.sample(sources, 1),
        }

    def figures(self, random, sources, started):
        years = range(started + 1, started + random.randint(4, 11))
        fields = {
            "measures": [
                {"id": "users", "label": "Users in the year", "kind": "users", "unit": "people"},
                {
                    "id": "solved",
                    "label": "Share solved",
                    "kind": "quality",
                    "unit": "%",
                    "direction": "higher-is-better",
                },
            ],
            "observations": [
                {
                    "measure": measure,
                    "when": str(year),
                    "value": random.randint(1, most),
                    "evidence": "measured-operator",
                    "sources": random.sample(sources, 1),
                }
                for year in years
                for measure, most in [("users", 90000), ("solved", 100)]
            ],
        }
        if random.random() < 0.15:
            fields["pairs"] = [{"users": "users", "against": "solved", "use": "test"}]
        return fields

    def case(self, random, number, sources):
        """The write-up of the service of that number, and the links that its body may have."""
        services = self.world.services
        others = random.sample(range(len(services)), min(4, len(services)))
        related = [services[other] for other in others if other != number][:3]
        service = services[number]
        fields = {
            "title": f"{service.name}: {self.note(random).lower()}",
            "service": service.slug,
            "language": "en",
            "abstract": f"{self.note(random)}. {self.note(random)}."[:280],
            "authors": [{"name": f"{random.choice(TOPICS)} {random.choice(TOWN_STARTS)}"}],
            "published": f"{year_and_month(random, 2015)}-{random.randint(1, 28):02}",
            "sources": sources,
            "relatedCases": [other.slug for other in related],
        }
        links = [f"[{other.name}]({other.slug}.md)" for other in related]
        links += [f"[[service:{service.slug}]]"]
        links += [
            f"[{body.name}](../stakeholders/{body.slug}.md)"
            for body in random.sample(self.world.stakeholders, 2)
        ]
        return fields, links
