import { expect, test } from 'vitest'
import { parseReferences } from './parse-references.ts'
import { readers } from './readers.ts'
import type { ReadReference, ReferenceFormat, ReferenceProblem } from './reference.ts'

// Bibliographies as people have them. The works and their authors are invented.

async function read(input: string | Uint8Array, format: ReferenceFormat = 'bibtex') {
  const references: ReadReference[] = []
  const problems: ReferenceProblem[] = []
  const bytes = typeof input === 'string' ? Buffer.from(input) : input
  const answer = await parseReferences(bytes, format, readers.references, async (part) => {
    references.push(...part.references)
    problems.push(...part.problems)
  })
  return {
    answer,
    titles: references.map(({ line, title }) => [line, title]),
    references,
    problems,
  }
}

const good = (key: string, title: string) =>
  `@book{${key},\n  title = {${title}},\n  author = {Roy, Ana},\n  year = 2024\n}\n`

test('an entry that never closes refuses only itself, with its line', async () => {
  const text = `${good('a', 'Un')}@article{b,\n  title = {Deux\n}\n${good('c', 'Trois')}`
  expect(await read(text)).toMatchObject({
    titles: [
      [1, 'Un'],
      [9, 'Trois'],
    ],
    problems: [{ line: 6, value: '@article{b,', expected: 'closing-brace' }],
  })
})

test('an entry that is no entry refuses only itself', async () => {
  const text = `${good('a', 'Un')}@article{title = }\n${good('c', 'Trois')}`
  const { titles, problems } = await read(text)
  expect(titles).toEqual([
    [1, 'Un'],
    [7, 'Trois'],
  ])
  expect(problems).toEqual([{ line: 6, value: '@article{title = }', expected: 'entry' }])
})

test('words between the entries, comments and preambles are not entries', async () => {
  const text = `Ma bibliographie\n\n@comment{jabref-meta: a;}\n@preamble{"a"}\n% note\n${good('a', 'Un')}`
  expect(await read(text)).toMatchObject({ titles: [[6, 'Un']], problems: [] })
})

test('abbreviations are known by the entries that name them', async () => {
  const text = `@string{ed = {Éditions du Pré}}\n@book{a, title={Un}, publisher = ed, year = 2020}\n`
  const { references } = await read(text)
  expect(references[0]?.container).toBe('Éditions du Pré')
})

test('accents of TeX, braces in titles, months as words', async () => {
  const text = `@article{a, title = {L'{\\'e}t{\\'e} {HLM}}, author={Roy, Zo{\\"e}}, month = jan, year = {2024}}`
  const { references } = await read(text)
  expect(references[0]).toMatchObject({ title: "L'été HLM", authors: ['Zoë Roy'], year: '2024' })
})

test('Windows-1252 keeps its accents', async () => {
  const bytes = Buffer.from('@book{a, title={D\xe9chets}, year=2020}', 'latin1')
  expect(await read(bytes)).toMatchObject({ titles: [[1, 'Déchets']] })
})

test('old Mac and Windows line ends', async () => {
  const text = good('a', 'Un').replaceAll('\n', '\r\n') + good('b', 'Deux').replaceAll('\n', '\r\n')
  expect(await read(text)).toMatchObject({
    titles: [
      [1, 'Un'],
      [6, 'Deux'],
    ],
  })
})

test('a RIS entry without its end is read, and takes none of the next', async () => {
  const text =
    'TY  - BOOK\r\nTI  - Un\r\nPY  - 2020\r\nTY  - JOUR\r\nTI  - Deux\r\nER  - \r\nTY  - BOOK\r\nTI  - Trois\r\nER  - \r\n'
  expect(await read(text, 'ris')).toMatchObject({
    titles: [
      [1, 'Un'],
      [4, 'Deux'],
      [7, 'Trois'],
    ],
    problems: [],
  })
})

test('RIS with its mark, blank lines and words before', async () => {
  const text = '\ufeff\nProvider: a base\n\nTY  - BOOK\nTI  - Un\nER  - \n\n\n'
  expect(await read(text, 'ris')).toMatchObject({ titles: [[4, 'Un']] })
})

test('an item of CSL-JSON that is none refuses only itself, with its rank', async () => {
  const text = JSON.stringify([{ type: 'book', title: 'Un' }, 42, { type: 'book', title: 'Trois' }])
  expect(await read(text, 'csl')).toMatchObject({
    titles: [
      [1, 'Un'],
      [3, 'Trois'],
    ],
    problems: [{ line: 2, value: '42', expected: 'entry' }],
  })
})

test('what is no bibliography at all says what it is', async () => {
  expect((await read('rien')).answer).toBe('not-references')
  expect((await read('%PDF-1.7')).answer).toBe('is-pdf')
  expect((await read('<!doctype html><html>', 'ris')).answer).toBe('is-html')
  expect((await read('{"a":', 'csl')).answer).toBe('not-references')
})

test('an entry that is too long, or too deep, says so, and takes none of the others with it', async () => {
  const many = Array.from({ length: 100_000 }, (_, at) => `Nom${at}, P`).join(' and ')
  const deep = `${'{'.repeat(5_000)}x${'}'.repeat(5_000)}`
  const text =
    `@book{a, title={Un}, author={${many}}, year=2020}\n` +
    `@book{b, title={${deep}}, year=2020}\n${good('c', 'Trois')}`
  const { titles, problems } = await read(text)
  expect(titles).toEqual([[3, 'Trois']])
  expect(problems.map(({ line, expected }) => [line, expected])).toEqual([
    [1, 'shorter'],
    [2, 'fewer-braces'],
  ])
})

test('beyond forty names, the first are kept and it is told', async () => {
  const names = Array.from({ length: 41 }, (_, at) => `Nom${at}, Ana`).join(' and ')
  const { references, problems } = await read(`@book{a, title={Un}, author={${names}}, year=2020}`)
  expect(references[0]?.authors).toHaveLength(40)
  expect(problems).toMatchObject([{ line: 1, expected: 'fewer-names' }])
})

const ris = (title: string, more = '') => `TY  - BOOK\nTI  - ${title}\n${more}ER  - \n`

test.each<[string, string | Uint8Array, readonly string[], number]>([
  ['words before the first entry', `Export du 3 mars\n${ris('Un')}`, ['Un'], 0],
  ['one space after the tag', ris('Un').replaceAll('  - ', ' - '), ['Un'], 0],
  ['old Mac line ends', `${ris('Un')}${ris('Deux')}`.replaceAll('\n', '\r\n'), ['Un', 'Deux'], 0],
  ['a tag that nobody knows', ris('Un', 'ZZ  - bidule\n'), ['Un'], 0],
  ['a title on two tags', ris('Un', 'T2  - Revue du Pré\n'), ['Un'], 0],
  ['no title at all', `TY  - BOOK\nAU  - Roy, Ana\nER  - \n${ris('Deux')}`, ['', 'Deux'], 0],
  ['a year that is none', ris('Un', 'PY  - bientôt\n'), ['Un'], 0],
  ['Windows-1252', Buffer.from(ris('D\xe9chets'), 'latin1'), ['Déchets'], 0],
  ['an entry that is too long', `${ris('x'.repeat(50_001))}${ris('Deux')}`, ['Deux'], 1],
  ['blank lines between its tags', ris('Un').replaceAll('\n', '\n\n'), ['Un'], 0],
])('a RIS with %s', async (_, input, titles, problems) => {
  const found = await read(input, 'ris')
  expect(found.titles.map(([, title]) => title)).toEqual(titles)
  expect(found.problems).toHaveLength(problems)
})
