"""Mends the structure tree that WeasyPrint 70 writes, in its public finisher; goes when WeasyPrint does it itself.

What is wrong there: text cut by a page's end becomes two elements; running heads, page numbers and repeated table heads
are content instead of artifacts; notes stand at the page's end without a tag of their own; header cells have no scope and
identifiers that repeat; languages, lists' numbering and the words of links are lost; a figure's box is upside down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

ROLES = {
    "em": "Span", "strong": "Span", "b": "Span", "i": "Span", "small": "Span", "sup": "Span", "sub": "Span", "cite": "Span",
    "code": "Code", "figure": "Div", "header": "Div", "footer": "Div", "aside": "Div", "nav": "Div",
}  # fmt: skip
_PDFUA = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
"""PDF/UA beside PDF/A needs its property declared as an extension schema."""


@dataclass(slots=True)
class Tagger:
    """Remembers which structure element came from which HTML node while the PDF is written, then mends the tree."""

    made: list[tuple[Any, Any, int]] = field(default_factory=list)
    """(structure element, HTML element, index of the page), children before their parents."""
    elements: dict[bytes, Any] = field(default_factory=dict)
    """Every structure element by reference."""
    pages: dict[int, bytes] = field(default_factory=dict)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """While it lasts, every structure element that is made is remembered with its HTML element."""
        from weasyprint.pdf import tags

        build = tags._build_box_tree

        def watched(box: Any, parent: Any, pdf: Any, page: int, *rest: Any) -> Iterator[Any]:
            inner = getattr(box, "_box", box)
            for element in build(box, parent, pdf, page, *rest):
                if inner.element is not None:
                    self.made.append((element, inner.element, page))
                yield element

        tags._build_box_tree = watched
        try:
            yield
        finally:
            tags._build_box_tree = build

    def finish(self, document: Any, pdf: Any) -> None:
        """To be given as `finisher` to write_pdf."""
        import pydyf

        self.elements = {
            item.reference: item
            for item in pdf.objects
            if isinstance(item, pydyf.Dictionary) and item.get("Type") == "/StructElem"
        }
        self.pages = dict(enumerate(pdf.page_references))
        root = _object(pdf, pdf.catalog["StructTreeRoot"])
        numbers = _object(pdf, root["ParentTree"])["Nums"]
        content = {numbers[i]: numbers[i + 1] for i in range(0, len(numbers), 2) if isinstance(numbers[i + 1], list)}
        fragments = self._fragments()
        self._drop_repeated_heads(fragments)
        self._join(fragments, content)
        self._place_notes(
            fragments, {child: around for around in document._html.etree_element.iter() for child in around}
        )
        self._item_bodies(pdf)
        self._attributes(document)
        self._links(pdf)
        self._artifacts(pdf, root, content)
        metadata = _object(pdf, pdf.catalog["Metadata"])
        metadata.compress = False  # PDF/A forbids a filter here
        metadata.stream[0] = metadata.stream[0].replace(b"</rdf:RDF>", _PDFUA + b"</rdf:RDF>", 1)

    def _fragments(self) -> dict[int, list[tuple[Any, Any, int]]]:
        """HTML element -> its outermost structure element on each page, in page order."""
        outermost: dict[tuple[int, int], tuple[Any, Any, int]] = {}
        for element, node, page in self.made:
            outermost[id(node), page] = (element, node, page)
        found: dict[int, list[tuple[Any, Any, int]]] = defaultdict(list)
        for (node_id, _), entry in sorted(outermost.items(), key=lambda item: item[0][1]):
            found[node_id].append(entry)
        return found

    def _unlink(self, element: Any) -> None:
        parent = self.elements.get(element["P"])
        if parent is not None and element.reference in parent["K"]:
            parent["K"].remove(element.reference)

    def _drop_repeated_heads(self, fragments: dict[int, list[tuple[Any, Any, int]]]) -> None:
        for entries in fragments.values():
            if entries[0][1].tag == "thead":
                for element, _, _ in entries[1:]:
                    self._unlink(element)
                del entries[1:]

    def _join(self, fragments: dict[int, list[tuple[Any, Any, int]]], content: dict[int, Any]) -> None:
        """What a page's end cut in two becomes one element again."""
        import pydyf

        for entries in fragments.values():
            first = entries[0][0]
            for rest, _, page in entries[1:]:
                if rest["S"] != first["S"] or rest["S"] == "/Link" or rest is first:
                    continue
                for kid in rest["K"]:
                    if isinstance(kid, int):
                        reference = {"Type": "/MCR", "Pg": self.pages[page], "MCID": kid}
                        first["K"].append(pydyf.Dictionary(reference))
                        content[page][kid] = first.reference
                    else:
                        first["K"].append(kid)
                        if kid in self.elements:
                            self.elements[kid]["P"] = first.reference
                rest["K"].clear()
                self._unlink(rest)

    def _place_notes(self, fragments: dict[int, list[tuple[Any, Any, int]]], parents: dict[Any, Any]) -> None:
        """Each note becomes a Note beside its call, where a reader expects it."""
        import pydyf

        for entries in fragments.values():
            element, node, _ = entries[0]
            if node.attrib.get("class") != "footnote":
                continue
            element["S"] = "/Note"
            element["ID"] = pydyf.String(node.attrib["id"])
            call = fragments.get(id(parents.get(node)))
            if call:
                self._unlink(element)
                call[0][0]["K"].append(element.reference)
                element["P"] = call[0][0].reference

    def _item_bodies(self, pdf: Any) -> None:
        """Paragraphs and lists that stand in a list item by themselves get the body that an item must have."""
        import pydyf

        for item in [element for element in self.elements.values() if element["S"] == "/LI"]:
            loose = [kid for kid in item["K"] if kid in self.elements
                     and self.elements[kid]["S"] not in ("/Lbl", "/LBody")]  # fmt: skip
            if not loose:
                continue
            body = pydyf.Dictionary(
                {"Type": "/StructElem", "S": "/LBody", "P": item.reference, "K": pydyf.Array(loose)}
            )
            pdf.add_object(body)
            self.elements[body.reference] = body
            for kid in loose:
                item["K"].remove(kid)
                self.elements[kid]["P"] = body.reference
            item["K"].append(body.reference)

    def _attributes(self, document: Any) -> None:
        import pydyf

        for element, node, page in self.made:
            tag = node.tag if isinstance(node.tag, str) else ""
            if element["S"] == "/NonStruct" and tag in ROLES:
                element["S"] = f"/{ROLES[tag]}"
            language = node.attrib.get("lang")
            if language:
                element["Lang"] = pydyf.String(language)
            if element["S"] == "/TH":
                element.pop("ID", None)
                scope = "Row" if node.attrib.get("scope") == "row" else "Column"
                element.setdefault("A", pydyf.Dictionary({"O": "/Table"}))["Scope"] = f"/{scope}"
            elif element["S"] == "/TD" and "A" in element:
                # The scopes say it; the identifiers would repeat from page to page.
                element["A"].pop("Headers", None)
            elif element["S"] == "/L":
                numbering = "/Decimal" if tag == "ol" else "/None" if node.attrib.get("class") == "sources" else "/Disc"
                element["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": numbering})
            elif element["S"] == "/Figure" and "BBox" in element.get("A", {}):
                left, top, right, bottom = element["A"]["BBox"]
                if bottom > top and "Mended" not in element["A"]:
                    height = document.pages[page].height
                    box = [0.75 * n for n in (left, height - bottom, right, height - top)]
                    element["A"]["BBox"] = pydyf.Array(box)

    def _links(self, pdf: Any) -> None:
        """The words of a link as its description, in place of the address."""
        import pydyf

        for element, node, _ in self.made:
            if element["S"] == "/Span" and any(_is_annotation(pdf, kid) for kid in element["K"]):
                # An inline element inside a link gets an annotation of its own.
                element["S"] = "/Link"
            if element["S"] != "/Link":
                continue
            words = " ".join("".join(node.itertext()).split())
            kinds = (node.attrib.get("class") or "").split()
            if "call" in kinds:
                words = f"Note {words}"
            elif "back" in kinds:
                words = f"Back to the text at note {words}"
            elif "claim" in kinds:
                words = f"Evidence for {words}"
            elif "open" in kinds and words == "open":
                words = "Open the passage in the source"
            for kid in element["K"]:
                if _is_annotation(pdf, kid):
                    _object(pdf, _object(pdf, kid)["Obj"])["Contents"] = pydyf.String(words)

    def _artifacts(self, pdf: Any, root: Any, content: dict[int, Any]) -> None:
        """Marked content that no element of the tree holds is page furniture: heads, folios, repeated table heads."""
        reached: set[bytes] = set()
        waiting = list(root["K"])
        while waiting:
            reference = waiting.pop()
            if reference in self.elements and reference not in reached:
                reached.add(reference)
                waiting += [kid for kid in self.elements[reference]["K"] if isinstance(kid, bytes)]
        for page, owners in content.items():
            loose = {mcid for mcid, owner in enumerate(owners) if owner not in reached}
            if not loose:
                continue
            for mcid in loose:
                owners[mcid] = "null"
            stream = _object(pdf, _object(pdf, self.pages[page])["Contents"]).stream
            for index in range(2, len(stream)):
                if stream[index] == b"BDC" and (mcid_of := _mcid(stream[index - 1])) is not None and mcid_of in loose:
                    stream[index - 2 : index + 1] = ["/Artifact", b"", b"BMC"]


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _is_annotation(pdf: Any, kid: Any) -> bool:
    item = _object(pdf, kid) if isinstance(kid, bytes) else None
    return isinstance(item, dict) and item.get("Type") == "/OBJR"


def _mcid(properties: Any) -> int | None:
    return properties.get("MCID") if isinstance(properties, dict) else None
