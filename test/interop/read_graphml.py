"""Prints what NetworkX and igraph read from the GraphML file that is the only argument.

Output: JSON {"networkx": graph, "igraph": graph} with graph = {"nodes": [attributes],
"edges": [{"source", "target", "attributes"}]}, ends given as entity ids. Values that a library
does not have are left out; igraph has no missing strings, so its empty ones are left out too.
Exits with 3 when a library is not installed.
"""

import json
import math
import sys

try:
    import igraph
    import networkx
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(3)


def read_networkx(path):
    graph = networkx.read_graphml(path, force_multigraph=True, edge_key_type=str)
    ids = {node: attributes["entity_id"] for node, attributes in graph.nodes(data=True)}
    return {
        "nodes": [attributes for _, attributes in graph.nodes(data=True)],
        "edges": [
            {"source": ids[source], "target": ids[target], "attributes": attributes}
            for source, target, attributes in graph.edges(data=True)
        ],
    }


def read_igraph(path):
    graph = igraph.Graph.Read_GraphML(path)
    ids = graph.vs["entity_id"] if len(graph.vs) else []
    return {
        "nodes": [present(vertex.attributes()) for vertex in graph.vs],
        "edges": [
            {
                "source": ids[edge.source],
                "target": ids[edge.target],
                "attributes": present(edge.attributes()),
            }
            for edge in graph.es
        ],
    }


def present(attributes):
    """Attributes that have a value, without the XML id that igraph adds."""
    return {
        name: value
        for name, value in attributes.items()
        if name != "id"
        and value not in ("", None)
        and not (isinstance(value, float) and math.isnan(value))
    }


if __name__ == "__main__":
    file = sys.argv[1]
    json.dump({"networkx": read_networkx(file), "igraph": read_igraph(file)}, sys.stdout)
