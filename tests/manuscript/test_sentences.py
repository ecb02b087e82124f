"""Where sentences end, in the English and Spanish that briefings are written in."""

from __future__ import annotations

import pytest

from briefing.manuscript.sentences import split_sentences

TEXTS = [
    ["Deaths fell to 105,007.", "Seizures rose."],
    ["The U.S. government said so.", "Mexico did not."],
    ["It moved to the U.S.", "The ban held."],
    ["Dr. Smith and Mr. Jones left.", "They had met Gen. Trevilla."],
    ["See No. 5 of the series.", "No. 6 follows."],
    ["It is on p. 3 of the report.", "The rest is on pp. 4-9."],
    ["Precursors, e.g. 4-ANPP, rose by 5.5 percent.", "Others, i.e. the rest, fell."],
    ["John F. Kennedy and J. D. Vance differ.", "So do A. B. and C."],
    ["It cost $3.3 billion in fiscal 2024.", "It cost less in 2025."],
    ["\u201cWe will not yield.\u201d", "She left."],
    ["\u201cWe will not yield,\u201d she said.", "She left."],
    ["\u201cStop!\u201d he said.", "They stopped."],
    ["\u201cWill you stop?\u201d he asked.", "They stopped."],
    ["He said (in 2024.) that it fell."],
    ["They waited \u2026 and left.", "Then came more."],
    ["They waited...", "Then came more."],
    ["Acme Inc. sold 5 of them.", "Sinaloa Cartel v. United States followed."],
    ["It began in Jan. 2024 and ended in Sept. 2025.", "It lasted 20 months."],
    ["The raid began at 5 a.m. on Friday.", "It ended at 7 p.m.", "The town slept."],
    ["Under art. 19 and secc. 3, it is void.", "Pub. L. No. 119-21 says so."],
    ["It cites 8 U.S.C. 1189.", "Washington, D.C., agrees."],
    ["Is it true?", "Yes!", "No."],
    ["\u00bfEs cierto?", "S\u00ed.", "El Dr. L\u00f3pez y la Lic. P\u00e9rez lo dijeron."],
    ["EE. UU. compr\u00f3 el 80 por ciento.", "M\u00e9xico vendi\u00f3 m\u00e1s."],
    ["La p\u00e1g. 3 y el art. 5 lo dicen.", "El n\u00fam. 7 no."],
    ["One line\nstill the same sentence.", "Another."],
    ["It rose by 5.", "12 died."],
    ["It rose 5 percent (see table 2.)", "Then it fell."],
    ["The site example.org lists 5.", "The file is data.csv in v. 2.1."],
    ["Cases of vitamin C fell.", "Plan B. failed."],
    ["A sentence without an end"],
    ["The law passed 5-4.", "[They] said so."],
    ["Ms. Sheinbaum spoke.", "Pres. Trump answered.", "St. Louis watched."],
    ["Smith et al. found 5 cases.", "Others, etc., found none."],
    ["Every model said no.", "Five years later it ran."],
    ["Fig. S1 and vol. II agree.", "No. A-5 does not."],
    ["In recent work, Amit et al. studied it.", "Then Kooi et al. did."],
    ["The share was 0.5.", "0.6 came later."],
    ["The Senate voted on S.J.Res. 83 and H.R. 7059.", "Neither S. Con. Res. 4 nor H.Res. 168 passed."],
    ["Agents seized 1,200 lbs. of meth.", "The rest fled."],
]


@pytest.mark.parametrize("sentences", TEXTS, ids=lambda value: value[0][:30])
def test_sentences_end_where_they_end(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


def test_a_citation_after_a_full_stop_ends_the_sentence_whatever_the_word_before() -> None:
    text = "They left for the U.S. Officials agreed."
    assert len(split_sentences(text, frozenset({22}))) == 2


def test_a_citation_inside_a_sentence_ends_none() -> None:
    text = "Gulshan et al. repurposed a network."
    assert len(split_sentences(text, frozenset({14}))) == 1


def test_every_word_is_in_one_sentence() -> None:
    text = "  One.Two three?! Four \u2026\n\nfive. (Six.) \u201cSeven.\u201d 8. "
    covered = "".join(text[start:end] for start, end in split_sentences(text))
    assert "".join(covered.split()) == "".join(text.split())
