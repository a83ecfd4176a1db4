/** An invented text with all that the writing tools offer: what is compared in every format of the house. */
export const wholeText = {
  typed: `## Tititre

Un **gragras** : un *penpenche* ; ***lesdeux*** ! « Vraiment ? » Du \`codcode\`, [lienlien](https://exemple.fr/lien_a_b) et https://exemple.fr/nue_a_b ou www.exemple.fr[^1].

### Soustitre

- puceun
  - pucedeux
    - pucetrois
- **pucequatre**
  1. pasun
  2. pasdeux

1. etapeun
2. etapedeux

> citation **forte**
> suite

| colun | coldeux |
| --- | ---: |
| **caseun** | 12 |
| casetrois | 14 |

![imageimage](https://exemple.fr/image.png)

---

[^1]: notenote, avec [retour](https://exemple.fr/note).
`,
  /** Each must be found, whatever the format. */
  words: [
    ...['Tititre', 'gragras', 'penpenche', 'lesdeux', 'codcode', 'lienlien', 'Soustitre', 'puceun'],
    ...['pucedeux', 'pucetrois', 'pucequatre', 'pasun', 'pasdeux', 'etapeun', 'etapedeux'],
    ...['citation', 'forte', 'suite', 'colun', 'coldeux', 'caseun', 'casetrois', '14'],
    ...['imageimage', 'notenote', 'retour', 'exemple.fr/nue_a_b', 'www.exemple.fr'],
  ],
} as const

/** The signs of the writing tools, and the marks of letters, that still stand in words which somebody reads. */
export function signsShown(words: string): readonly string[] {
  const signs = [
    /\*\*/,
    /(?:^|\s)#{1,6} \S/m,
    /\]\(/,
    /^[ \t]*>\s/m,
    /\| /,
    /-{3}/,
    /\[\^/,
    /\*penpenche/,
    /`cod/,
    /^[ \t]*- puce/m,
    /\{\{[a-z]\w*\}\}/,
  ]
  return signs.flatMap((sign) => sign.exec(words)?.[0] ?? [])
}
