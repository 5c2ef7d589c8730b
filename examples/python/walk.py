"""Goes through the example documents as a partner tool in Python would, and prints what each gave as JSON.

Needs gql with aiohttp (on Debian: python3-gql python3-aiohttp) and a token with CASES_READ in LAUREL_TOKEN.
The schema is fetched first, so a name that the portal does not have is refused before anything is sent.
"""

import asyncio
import json
import os
import sys
from pathlib import Path

from gql import Client, gql
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.exceptions import TransportQueryError

DOCUMENTS = Path(__file__).resolve().parents[2] / "docs" / "examples"


async def every_page(ask, name, field, variables):
    """All nodes of a list, by Relay's cursors."""
    nodes, after = [], None
    while True:
        page = (await ask(name, {**variables, "after": after}))[field]
        nodes += [edge["node"] for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            return nodes
        after = page["pageInfo"]["endCursor"]


async def walk(ask, query, first):
    """What each document gives, by its name."""
    found = {"own-token": await ask("own-token", {})}
    found["open-cases"] = await every_page(ask, "open-cases", "cases", {"query": query, "first": first})
    if found["open-cases"]:
        found["one-case"] = await ask("one-case", {"number": found["open-cases"][0]["number"]})
        event = found["one-case"]["case"]["timeline"]["edges"][0]["node"]["id"]
        found["event"] = await ask("event", {"id": event})
    found["changed-since"] = await every_page(ask, "changed-since", "cases", {"first": first})
    found["counts"] = await ask("counts", {"query": query})
    found["services"] = await every_page(ask, "services", "onlineServices", {})
    found["promise"] = await ask("promise", {})
    found["thanks"] = await every_page(ask, "thanks", "acknowledgments", {})
    return found


async def main(portal, query="is:open", first="50"):
    token = os.environ.get("LAUREL_TOKEN")
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    transport = AIOHTTPTransport(url=f"{portal}/graphql", headers=headers)
    async with Client(transport=transport, fetch_schema_from_transport=True) as session:

        async def ask(name, variables):
            document = gql((DOCUMENTS / f"{name}.graphql").read_text())
            return await session.execute(document, variable_values=variables)

        try:
            print(json.dumps(await walk(ask, query, int(first)), indent=2))
        except TransportQueryError as refused:
            # What the portal says of a bad query: a sentence, a code, and where in the query it is.
            print(json.dumps(refused.errors), file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("Usage: LAUREL_TOKEN=… python3 walk.py https://security.example.org [query] [cases a page]")
    sys.exit(asyncio.run(main(*sys.argv[1:4])))
