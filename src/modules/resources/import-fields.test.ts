import { describe, expect, test } from 'vitest'
import {
  candidateOf,
  firstWords,
  guessImportMapping,
  importMappingProblem,
  isFormula,
  partsOf,
} from './import-fields.ts'

const defaults = { source: 'essai', licence: 'CC-BY-4.0' } as const

function read(line: Readonly<Record<string, string>>) {
  const header = Object.keys(line)
  return candidateOf(header, guessImportMapping(header), Object.values(line), defaults)
}

describe('the columns of a table', () => {
  test('are guessed by their usual names, each once', () => {
    const mapping = guessImportMapping(['Titre', 'RÉSUMÉ', 'Lien', 'URL', 'Couleur'])
    expect(mapping).toEqual({ Titre: 'title', RÉSUMÉ: 'section:summary', Lien: 'address' })
    expect(importMappingProblem(mapping)).toBe(undefined)
    expect(importMappingProblem({ a: 'lead' })).toBe('no-title-column')
    expect(importMappingProblem({ a: 'title', b: 'title' })).toBe('field-twice')
  })
})

describe('a line', () => {
  test('becomes a resource; known words of the trade are kept, others left aside', () => {
    const made = read({
      titre: 'Un jury',
      type: 'Guide',
      themes: 'Climat ; martiens',
      licence: 'CC BY-SA 4.0',
    })
    expect(made).toMatchObject({
      sourceId: 'un-jury',
      words: { kind: 'guide', themes: ['climat'], licence: 'CC-BY-SA-4.0', source: 'essai' },
    })
  })

  test.each([
    [{ titre: '', lieu: 'Ici' }, 'no-title'],
    [{ titre: '=1+1' }, 'formula'],
    [{ titre: 'Un', lien: 'javascript:alert(1)' }, 'bad-address'],
    [{ titre: 'Un', licence: 'la mienne' }, 'unknown-licence'],
    [{ titre: 'Un', resume: 'x'.repeat(20_001) }, 'too-long'],
    [{ titre: 'x'.repeat(301) }, 'too-long'],
  ])('%o is refused: %s', (line, problem) => {
    expect(read(line)).toBe(problem)
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
  })
})

test('first words are cut between two words', () => {
  expect(firstWords('un deux trois', 9)).toBe('un deux…')
  expect(firstWords('un deux', 9)).toBe('un deux')
})
