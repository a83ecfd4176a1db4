import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

/** A word that says that outsiders may read. */
const claim = /\bpubli(?:c|cs|que|ques|é|ée|és|ées|sh|shed)\b|lisible par|readable by every/i

/**
 * Sentences that say so and may, each with its reason. Whatever is not here must be true of an experiment that only its
 * team can open: it says nothing of the kind, or it takes `open` and changes its words.
 */
const allowed: readonly { readonly in: RegExp; readonly because: string }[] = [
  { in: /sources publiques|public sources/, because: 'where a replayed experiment comes from' },
  { in: /organisation publique|public organisation/, because: 'a kind of organisation' },
  { in: /en public\b|in public\b/, because: 'what is done before people' },
  {
    in: /réponse publique|public officer|Déclaration publique|Public declaration/i,
    because: 'a name',
  },
  { in: /signature publique/, because: 'a signature before people' },
  { in: /Intérêt public|public interest/i, because: 'a legal ground' },
  {
    in: /(?:jamais|n’est pas|pas encore|Aucune .* n’est|never|not|nobody is) (?:encore )?publi/i,
    because: 'it denies',
  },
  {
    in: /publiez|publish (?:it|the)|Publish(?:ed)? first|sera publi|deviendra|will be/i,
    because: 'what is to be done, or will be',
  },
  {
    in: /(?:devient|deviennent|becomes?) (?:public|publi|lisible|readable)/i,
    because: 'the effect of the act beside it',
  },
  { in: /le public,|politique publique|public policy/, because: 'other meanings of the word' },
  { in: /(?:[Ss]i|[Ii]f) .*(?:est publi|is published)/, because: 'it says on which condition' },
  {
    in: /^(?:La fiche publiée|The case sheet published|L’expérimentation publiée|The experiment published)$|published here at the latest/,
    because: 'what a gate asks',
  },
  { in: /No experiment is published/, because: 'it denies' },
  {
    in: /sont publiés sous licence libre|are published under an open licence|dus et publiés|due and published/,
    because: 'what the parties of an agreement undertake',
  },
  { in: /Everything is published under/, because: 'the criterion that the territory accepts' },
  {
    in: /journal public|public memory/,
    because: 'the journal of the house, where that act is written for everyone',
  },
  {
    in: /La proposition est publiée|The proposal is published|retenue, et publiée|kept, and published|elle est publiée ici|it is published here|L’expérimentation est publiée\.|The experiment is published\.|^Publish$/,
    because: 'said by the act that publishes',
  },
]

interface Leaf {
  readonly where: string
  readonly said: string
}

/** Every sentence of the room; a function answers as for an experiment that is not open. */
function leaves(value: unknown, where: string): readonly Leaf[] {
  if (typeof value === 'string') return [{ where, said: value }]
  if (typeof value === 'function') {
    try {
      return leaves(value(...Array.from({ length: value.length }, () => false)), where)
    } catch {
      return []
    }
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, of]) => leaves(of, `${where}.${key}`))
}

/** Texts that are only said of what anyone may read already, or that ask before anything is written. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['case-sheet', 'a sheet is published only when its experiment is (`not-public`)'],
  ['processing', 'the register of what is kept'],
  ['places', 'the state of what anyone may read already, said by who may read it'],
  ['open-calls', 'calls are published experiments'],
  ['models', 'a protocol is taken over from experiments that anyone may read'],
  [
    'export-words',
    'names what each column of one’s own data holds: the column « audience » is one',
  ],
  ['past-import', 'asks before drafts are made or taken back; says of none that it is public'],
])

test('no sentence of the room says public of what may be hidden', async () => {
  const room = new URL('../', import.meta.url)
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?:^|\/)texts\/[a-z-]+\.ts$/.test(name),
  )
  const guilty: string[] = []
  let read = 0
  for (const file of files) {
    const name = file.replace(/^.*\/|\.ts$/g, '')
    const said = leaves(await import(new URL(file, room).href), name)
    read += said.length
    if (elsewhere.has(name)) continue
    for (const leaf of said)
      if (claim.test(leaf.said) && !allowed.some((rule) => rule.in.test(leaf.said)))
        guilty.push(`${leaf.where}: ${leaf.said}`)
  }
  expect(read).toBeGreaterThan(1000)
  expect(guilty).toEqual([])
})
