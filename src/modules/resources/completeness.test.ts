import { expect, test } from 'vitest'
import { completenessOf } from './completeness.ts'
import { aSheet } from './examples.ts'
import { resourceKinds, shapeOf } from './resource-shape.ts'
import { essentialKeys, sectionKeys } from './sheet-content.ts'

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
  expect(completenessOf(full(kind))).toEqual({ percent: 100, missing: [] })
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
  const given = full('case-sheet')
  const without = (key: 'results' | 'vigilance') => ({
    ...given,
    content: { ...given.content, sections: { ...given.content.sections, [key]: '' } },
  })
  const results = completenessOf(without('results'))
  const vigilance = completenessOf(without('vigilance'))
  expect(results.percent).toBeLessThan(vigilance.percent)
  const both = {
    ...given,
    content: {
      ...given.content,
      sections: { ...given.content.sections, vigilance: '', results: '' },
    },
  }
  expect(completenessOf(both).missing).toEqual([
    { kind: 'section', key: 'results' },
    { kind: 'section', key: 'vigilance' },
  ])
})

test('every kind asks for its summary first, and needs only what it asks for', () => {
  for (const kind of resourceKinds) {
    const { sections, needed } = shapeOf(kind)
    expect(sections[0]).toBe('summary')
    expect(new Set(sections).size).toBe(sections.length)
    expect(sections).toEqual(expect.arrayContaining([...needed]))
  }
})
