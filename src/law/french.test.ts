import { describe, expect, test } from 'vitest'
import { hardElisions } from './elisions.ts'
import { contentSentences, type FrenchSentence, frenchSentences } from './french.ts'
import { rawCounts, wrongHours, wrongMinus } from './plain-numbers.ts'
import { hardToRead, tooLong } from './plain-words.ts'
import { filesBelow } from './source.ts'

const path = 'src/modules/draws/texts/planted.ts'
const value = (name: string) => `\${${name}}`
const sources = filesBelow('src', /\.(?:tsx?|md)$/)
const house = sources.flatMap(frenchSentences)
const contents = sources.flatMap(contentSentences)

/** The sentences of a planted source, whose French is the first of the two. */
function planted(french: string, english = "''"): readonly FrenchSentence[] {
  return frenchSentences({
    path,
    text: `const texts = defineTexts({ a: ${french} }, { a: ${english} })\n`,
  })
}

test('the sentences of the house are read: a law that reads nothing would pass everything', () => {
  expect(house.length).toBeGreaterThan(10_000)
  expect(new Set(house.map((sentence) => sentence.path)).size).toBeGreaterThan(250)
  expect(planted("'un mot'", "'a word'").map(({ text }) => text)).toEqual(['un mot'])
})

const laws: readonly {
  readonly rule: string
  readonly law: (sentence: FrenchSentence) => readonly string[]
  readonly plants: readonly string[]
}[] = [
  {
    rule: 'no name is put after « de », « que », « le » by hand (ofName, asName)',
    law: hardElisions,
    plants: [
      `(house: string) => \`L’équipe de ${value('house')} répond\``,
      `(place: string) => \`Ce que ${value('place')} voudrait\``,
      `(who: string) => \`de la part de ${value('who')}\``,
    ],
  },
  {
    rule: 'a count is written by a helper, so that 4000 is « 4 000 »',
    law: rawCounts,
    plants: [
      `(people: number) => \`Reçus : ${value('people')}.\``,
      `(rows: readonly string[]) => \`Lues : ${value('String(rows.length)')}.\``,
      `(count: number) => \`${value('count')} ${value("count < 2 ? 'ligne' : 'lignes'")}\``,
    ],
  },
  { rule: 'a minus is a minus', law: wrongMinus, plants: ["'– 2 180 €'", "'Écart : -3'"] },
  {
    rule: 'an hour has one form',
    law: wrongHours,
    plants: ["'Par exemple 14:30'", "'de 9 h à 17h'", "'à 18h30, en mairie'"],
  },
  {
    rule: 'no image, no riddle: the words that readers stumbled on are written plainly',
    law: hardToRead,
    plants: [
      "'Un seul geste suffit.'",
      "'Le sort vous a désigné·e'",
      "'Ce lien n’ouvre plus rien'",
      "'Ce champ est à remplir.'",
      "'Ce fichier ne se lit pas.'",
      "'gardés trois ans, et lus de qui publie la mission'",
      "'Votre e-mail'",
      "'Une lettre vient de partir.'",
      "'Ce brouillon n’est lu que de l’équipe.'",
      "'Cela ne se peut plus.'",
      "'Cette alerte vivra jusqu’au 3 mai.'",
    ],
  },
]

describe.each(laws)('$rule', ({ law, plants }) => {
  test('in the house', () => {
    expect(house.flatMap(law)).toEqual([])
  })

  test('in what the house brings: sheets, stories, models', () => {
    expect(contents.flatMap(law)).toEqual([])
  })

  test.each(plants)('%s is found', (french) => {
    expect(planted(french).flatMap(law)).toHaveLength(1)
  })
})

test.each([
  `(house: string) => \`L’équipe ${value('ofName(house)')} répond le ${value('day')}\``,
  `(line: number) => \`Ligne ${value('line')}, à 14 h 30, ratio 3:2, 2026-11-29\``,
  `(people: number) => \`moins de ${value("numbered(people, 'personnes', 'fr')")} − 3 %\``,
])('%s is as it should be', (french) => {
  expect(planted(french).flatMap((sentence) => laws.flatMap(({ law }) => law(sentence)))).toEqual(
    [],
  )
})

test('what the house brings is read: sheets of the start, stories, the demonstration, models, vocabularies', () => {
  const read = new Set(contents.map((content) => content.path.replace(/[^/]*$/, '')))
  expect(
    [...read].filter((path) => /starter\/content|stories|vocabularies/.test(path)),
  ).toHaveLength(3)
  expect(contents.length).toBeGreaterThan(3_500)
  const text =
    "export const jury = { what: 'Un seul geste suffit.', en: 'one gesture', at: 'de 14:30 à 17h' }"
  for (const path of [
    'resources/starter/x.ts',
    'experiments/demo/stories/x.ts',
    'votes/demo.ts',
    'experiments/template/protocol-example.ts',
  ]) {
    const sentences = contentSentences({ path: `src/modules/${path}`, text })
    expect(sentences.map((sentence) => sentence.text)).toEqual([
      'Un seul geste suffit.',
      'de 14:30 à 17h',
    ])
    expect(
      sentences.flatMap((sentence) => [...hardToRead(sentence), ...wrongHours(sentence)]),
    ).toHaveLength(2)
  }
  expect(contentSentences({ path: 'src/modules/votes/vote.ts', text })).toEqual([])
})

test('content that is no code is read line by line', () => {
  const text =
    '---\nlieu: Gers\n---\n\n# Un titre\n\n- [Un seul geste](a.md) suffit.\n\nDe 14:30 à 17h.\n'
  const path = 'src/modules/resources/starter/content/x.md'
  const sentences = contentSentences({ path, text })
  expect(sentences.map((sentence) => [sentence.line, sentence.text])).toEqual([
    [5, 'Un titre'],
    [7, 'Un seul geste suffit.'],
    [9, 'De 14:30 à 17h.'],
  ])
  expect(
    sentences.flatMap((sentence) => [...hardToRead(sentence), ...wrongHours(sentence)]),
  ).toHaveLength(2)
  expect(contentSentences({ path: 'src/modules/resources/README.md', text })).toEqual([])
})

test('sentences have at most 25 words', () => {
  expect([...house, ...contents].flatMap(tooLong)).toEqual([])
  const planted25 = Array.from({ length: 26 }, () => 'mot').join(' ')
  expect(planted(`'${planted25}'`).flatMap(tooLong)).toHaveLength(1)
})
