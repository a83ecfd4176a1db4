import { expect, test } from 'vitest'
import { completenessOf } from './completeness.ts'
import { resourceKinds, shapeOf } from './resource-shape.ts'
import { essentialKeys, sectionKeys } from './sheet-content.ts'
import { aSheet } from './testing/examples.ts'

const all = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, 'Dit.'])) as Record<K, string>

function full(kind: (typeof resourceKinds)[number]) {
  const { content } = aSheet()
  return aSheet({
    kind,
    content: {
      ...content,
      essential: all(essentialKeys),
      sections: all(sectionKeys),
      evidenceReason: 'Deux récits concordent.',
      steps: [{ title: 'Ouvrir', text: 'Saluer.' }],
      items: [
        { slug: 'a', note: '' },
        { slug: 'b', note: '' },
      ],
      link: 'https://exemple.fr/film',
    },
    facets: { publics: ['residents'], levels: ['consult'] },
  })
}

test.each(resourceKinds)('a whole %s is complete, an empty one is not', (kind) => {
  expect(completenessOf(full(kind), 1)).toEqual({ percent: 100, missing: [], optional: [] })
  const { content } = aSheet()
  const empty = aSheet({
    kind,
    title: ' ',
    lead: '',
    themes: [],
    content: { ...content, essential: {}, sections: {}, authors: [], sources: [] },
  })
  expect(completenessOf(empty).percent).toBeLessThan(10)
})

test('a needed part weighs more, and is named first', () => {
  const resourceWords = full('case-sheet')
  const without = (key: 'results' | 'vigilance') => ({
    ...resourceWords,
    content: {
      ...resourceWords.content,
      sections: { ...resourceWords.content.sections, [key]: '' },
    },
  })
  const results = completenessOf(without('results'))
  const vigilance = completenessOf(without('vigilance'))
  expect(results.percent).toBeLessThan(vigilance.percent)
  const both = {
    ...resourceWords,
    content: {
      ...resourceWords.content,
      sections: { ...resourceWords.content.sections, vigilance: '', results: '' },
    },
  }
  expect(completenessOf(both)).toMatchObject({
    missing: [{ kind: 'section', key: 'results' }],
    optional: [{ kind: 'section', key: 'vigilance' }],
  })
})

test('a kit without a file is not complete; nothing else is asked for files', () => {
  const files = { kind: 'other', key: 'files' }
  for (const kind of resourceKinds) {
    const { percent, missing } = completenessOf(full(kind), 0)
    expect({ kind, missing }).toEqual({ kind, missing: kind === 'kit' ? [files] : [] })
    expect(percent === 100).toBe(kind !== 'kit')
  }
})

test('what nobody has to say is never said to be missing', () => {
  for (const kind of resourceKinds) {
    const { content } = aSheet()
    const bare = aSheet({ kind, content: { ...content, essential: {}, sections: {} } })
    const { needed } = shapeOf(kind)
    const sections = completenessOf(bare).missing.flatMap((part) =>
      part.kind === 'section' ? [part.key] : [],
    )
    expect(new Set(sections)).toEqual(new Set(needed))
    expect(completenessOf(bare).missing.filter((part) => part.kind === 'essential')).toEqual([])
  }
})

test('every kind asks for its summary first, and needs only what it asks for', () => {
  for (const kind of resourceKinds) {
    const { sections, needed } = shapeOf(kind)
    expect(sections[0]).toBe('summary')
    expect(new Set(sections).size).toBe(sections.length)
    expect(sections).toEqual(expect.arrayContaining([...needed]))
  }
})
