import { describe, expect, test } from 'vitest'
import { plainWords } from '#kit/words.ts'
import { resourceKinds } from '../resource-shape.ts'
import { essentialKeys, factKeys, sectionKeys } from '../sheet-content.ts'
import { resourceTexts } from '../texts/resources.ts'
import { guessImportMapping, importMappingProblem, sectionCalled } from './fields.ts'
import { candidateOf, firstWords, partsOf } from './line.ts'
import { isFormula, kindCalled } from './words.ts'

const defaults = { source: 'essai', licence: 'unknown', kind: '' } as const

function read(line: Readonly<Record<string, string>>, said: Partial<typeof defaults> = {}) {
  const header = Object.keys(line)
  return candidateOf(header, guessImportMapping(header), Object.values(line), {
    ...defaults,
    ...said,
  })
}

describe('the columns of a table', () => {
  test('are guessed by their usual names, each once', () => {
    const mapping = guessImportMapping(['Titre', 'RÉSUMÉ', 'Lien', 'URL', 'Couleur'])
    expect(mapping).toEqual({ Titre: 'title', RÉSUMÉ: 'section:summary', Lien: 'address' })
    expect(importMappingProblem(mapping)).toBe(undefined)
    expect(importMappingProblem({ a: 'lead' })).toBe('no-title-column')
    expect(importMappingProblem({ a: 'title', b: 'title' })).toBe('field-twice')
  })

  test('every heading that our own sheets write is read back, in both languages', () => {
    for (const texts of [resourceTexts.fr, resourceTexts.en]) {
      for (const key of sectionKeys) {
        expect(sectionCalled(texts.sections[key]), texts.sections[key]).toBe(key)
        expect(partsOf(`## ${texts.sections[key]}\nDes mots`).parts).toEqual({ [key]: 'Des mots' })
      }
      const names = [
        ...sectionKeys.map((key) => texts.sections[key]),
        ...essentialKeys.map((key) => texts.essential[key]),
        ...factKeys.map((key) => texts.facts[key]),
      ]
      for (const name of names) {
        expect(Object.values(guessImportMapping([name])), name).toHaveLength(1)
      }
    }
  })

  test('every kind is known by its name on our pages, in both languages', () => {
    for (const kind of resourceKinds) {
      for (const words of [kind, resourceTexts.fr.kinds[kind], resourceTexts.en.kinds[kind]]) {
        expect(kindCalled(words), plainWords(words)).toBe(kind)
      }
    }
    expect(kindCalled('Podcast')).toBe(undefined)
    expect(kindCalled('')).toBe(undefined)
  })
})

describe('a line', () => {
  test('becomes a resource; known words of the trade are kept, the others are told', () => {
    const made = read({
      titre: 'Un jury',
      type: 'Guide',
      themes: 'Climat ; martiens',
      methodes: 'jury citoyen, télépathie',
      licence: 'CC BY-SA 3.0',
    })
    expect(made).toMatchObject({
      sourceId: 'un-jury',
      words: {
        ...{ kind: 'guide', themes: ['climat'], methods: ['jury citoyen'] },
        ...{ licence: 'CC-BY-SA-3.0', source: 'essai' },
      },
      notes: [
        { column: 'themes', value: 'martiens', problem: 'unknown-theme' },
        { column: 'methodes', value: 'télépathie', problem: 'unknown-method' },
      ],
    })
  })

  test('that says no licence has none, whatever the house would choose for its own texts', () => {
    expect(read({ titre: 'Un', type: 'Guide' })).toMatchObject({
      words: { licence: 'unknown' },
      assumed: ['licence', 'language', 'outcome'],
    })
    expect(read({ titre: 'Un', type: 'Guide', licence: 'CC BY' })).toMatchObject({
      words: { licence: 'unknown' },
      notes: [{ column: 'licence', value: 'CC BY', problem: 'unclear-licence' }],
    })
  })

  test.each([
    [{ annee: '20x4' }, 'bad-year'],
    [{ annee: 'l’an dernier' }, 'bad-year'],
    [{ annee: '24' }, 'bad-year'],
    [{ cout: 'abc' }, 'bad-cost'],
    [{ participants: 'beaucoup' }, 'bad-count'],
    [{ issue: 'bof' }, 'unknown-outcome'],
    [{ texte: '## Météo du jour\nIl pleut' }, 'unknown-heading'],
    [{ langue: 'Volapük' }, 'other-language'],
  ])('%o comes, and %s is told with its column and its value', (cells, problem) => {
    const [[column, value] = ['', '']] = Object.entries(cells)
    const made = read({ titre: 'Un', type: 'Guide', ...cells })
    expect(made).toMatchObject({ words: { title: 'Un' }, notes: [{ column, problem }] })
    const [note] = 'notes' in made ? made.notes : []
    expect(value).toContain(note?.value)
  })

  test.each([
    [{ annee: '2024', cout: '12 000 €', participants: '120 personnes', issue: 'en cours' }],
    [{ annee: '2023-2024', cout: 'gratuit', langue: 'fr' }],
    [{ annee: 'mars 2024', texte: '## Ce qui a marché\nLe porte-à-porte' }],
  ])('%o is taken as it is: nothing is told', (cells) => {
    expect(read({ titre: 'Un', type: 'Guide', ...cells })).toMatchObject({ notes: [] })
  })

  test.each([
    [{ titre: '' }, 'no-title', 'titre', ''],
    [{ titre: '=1+1' }, 'formula', 'titre', '=1+1'],
    [{ titre: 'Un', lien: 'javascript:alert(1)' }, 'bad-address', 'lien', 'javascript:alert(1)'],
    [{ titre: 'Un', resume: 'x'.repeat(20_001) }, 'too-long', 'resume', `${'x'.repeat(120)}…`],
    [{ titre: 'x'.repeat(301) }, 'too-long', 'titre', `${'x'.repeat(120)}…`],
    [{ titre: 'Un', lieu: 'y'.repeat(401) }, 'too-long', 'lieu', `${'y'.repeat(120)}…`],
    [{ titre: 'Un', type: 'Podcast' }, 'unknown-kind', 'type', 'Podcast'],
    [{ titre: 'Un', type: '' }, 'no-kind', 'type', ''],
    [{ titre: 'Un', langue: 'Volapük', resume: 'Pük' }, 'unknown-language', 'langue', 'Volapük'],
  ])('%o is refused: %s, with its cell', (line, problem, column, value) => {
    expect(read({ type: 'Guide', ...line })).toMatchObject({ faults: [{ problem, column, value }] })
  })

  test('that is too long says how much this very cell holds', () => {
    const most = (line: Readonly<Record<string, string>>) => {
      const made = read({ titre: 'Un', type: 'Guide', ...line })
      return 'faults' in made ? made.faults.map((fault) => fault.most?.count) : []
    }
    expect(most({ titre: 'x'.repeat(301) })).toEqual([300])
    expect(most({ lieu: 'x'.repeat(401) })).toEqual([400])
    expect(most({ resume: 'x'.repeat(20_001), lieu: 'x'.repeat(401) })).toEqual([20_000, 400])
  })

  test('without a kind is of the kind that a person said for the file, and of none otherwise', () => {
    expect(read({ titre: 'Un' })).toMatchObject({ faults: [{ problem: 'no-kind' }] })
    const made = read({ titre: 'Un' }, { kind: 'kit' } as never)
    expect(made).toMatchObject({ words: { kind: 'kit' } })
    expect('assumed' in made && made.assumed).toContain('kind')
  })

  test('a figure with its sign is no formula; what a spreadsheet would run is one', () => {
    expect(['-12', '+33 1', '- un point', '@ici'].some(isFormula)).toBe(false)
    for (const cell of ['=A1', '+SUM(A1)', '-cmd|a', '@HYPERLINK("x")'])
      expect(isFormula(cell)).toBe(true)
  })
})

test('a text whose titles are parts of a sheet is cut there; the rest stays together', () => {
  const text = 'Début\n\n## Contexte\nUne ville\n\n## Autre chose\nSuite'
  expect(partsOf(text)).toEqual({
    parts: { context: 'Une ville' },
    rest: 'Début\n\nAutre chose\nSuite',
    unknown: ['Autre chose'],
  })
})

test('first words are cut between two words', () => {
  expect(firstWords('un deux trois', 9)).toBe('un deux…')
  expect(firstWords('un deux', 9)).toBe('un deux')
})
