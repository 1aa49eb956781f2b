"""Reads the columns of CoNLL-U that training needs."""


def read(path):
    """Sentences as dicts: `forms`, `tags` ("UPOS|XPOS"), `heads` (0 = root), `relations`."""
    sentences, rows = [], []
    with open(path, encoding="utf8") as file:
        for line in [*file, "\n"]:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 10 and columns[0].isdigit():
                rows.append(columns)
            elif not line.strip() and rows:
                sentences.append(
                    {
                        "forms": [row[1] for row in rows],
                        "tags": [f"{row[3]}|{row[4]}" for row in rows],
                        "heads": [int(row[6]) for row in rows],
                        "relations": [row[7] for row in rows],
                    }
                )
                rows = []
    return sentences
