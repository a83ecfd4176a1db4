import { describe, expect, test } from 'vitest'
import { type Fields, fieldsOf } from '../fields.ts'
import { plainLink } from '../plain-link.ts'
import type { Resource } from '../resource.ts'
import { aResource } from '../testing/examples.ts'
import {
  itemsAfter,
  type MergeText,
  mergedFields,
  mergeObstacle,
  mergeRows,
  noWords,
  withoutPlace,
} from './merging.ts'

const resource = aResource({ id: 'kept', slug: 'gardee', origin: undefined })
const two = aResource({ id: 'gone', slug: 'partie', origin: undefined })
const text = (resource: Resource, fields: Fields = {}): MergeText => ({
  resource,
  fields: { ...fieldsOf(resource), ...fields },
})
const bare = (resource: Resource, fields: Fields): MergeText => ({ resource, fields })

describe('what the two say', () => {
  test('differs field by field: one of two, an empty one filled, two lists', () => {
    const kept = text(resource, { title: 'Un panel', period: '', authors: 'Ouvroir' })
    const other = text(two, { title: 'Le panel', period: '2021', authors: 'Ouvroir\nLa Ruche' })
    expect(mergeRows(kept, other)).toEqual([
      { key: 'title', control: 'line', way: 'choose' },
      { key: 'period', control: 'line', way: 'fill' },
      { key: 'authors', control: 'authors', way: 'join' },
    ])
    expect(mergeRows(kept, text(resource, kept.fields))).toEqual([])
  })

  test('is the kept one, filled by the other; what somebody chose goes before', () => {
    const kept = bare(resource, { title: 'Un panel', authors: 'Ouvroir' })
    const other = bare(two, { title: 'Le panel', period: '2021', authors: 'OUVROIR\nLa Ruche' })
    expect(mergedFields(kept, other, {})).toEqual({
      title: 'Un panel',
      period: '2021',
      authors: 'Ouvroir\nLa Ruche',
    })
    const choices = { title: 'other', period: 'kept', authors: 'kept' } as const
    expect(mergedFields(kept, other, choices)).toEqual({ title: 'Le panel', authors: 'Ouvroir' })
  })

  test('names each source by its address, each item once, and nothing of itself', () => {
    const collection = { ...resource, kind: 'collection' as const }
    const kept = bare(collection, {
      sources: 'Le rapport | https://exemple.fr/rapport/',
      items: 'partie | la même\nautre | à lire',
    })
    const other = bare(two, {
      sources: 'Rapport | http://www.exemple.fr/rapport\nAnnexe | https://exemple.fr/annexe',
      items: 'autre | encore\ntroisieme',
    })
    expect(mergedFields(kept, other, {})).toEqual({
      sources: 'Le rapport | https://exemple.fr/rapport/\nAnnexe | https://exemple.fr/annexe',
      items: 'autre | à lire\ntroisieme',
    })
  })

  test('an address that is not kept goes among the sources', () => {
    const article = { ...resource, kind: 'article' as const }
    const kept = bare(article, { link: 'https://exemple.fr/a' })
    const other = bare(two, { link: 'https://exemple.fr/b' })
    expect(mergedFields(kept, other, {})).toEqual({
      link: 'https://exemple.fr/a',
      sources: 'https://exemple.fr/b',
    })
    expect(mergedFields(kept, bare(two, { link: 'http://exemple.fr/a/' }), {})).toEqual({
      link: 'https://exemple.fr/a',
    })
  })

  test('what nobody said is empty, and what has no place is told', () => {
    const kept = bare(resource, { outcome: 'unknown', evidenceLevel: '0' })
    const other = bare(two, { outcome: 'finished', evidenceLevel: '3', 'sections.body': 'Texte' })
    expect(mergedFields(kept, other, {})).toEqual({ outcome: 'finished', evidenceLevel: '3' })
    expect(withoutPlace('case-sheet', other.fields)).toEqual(['sections.body'])
  })

  test('writings stay where their licence holds them; facts do not', () => {
    const closed = { ...two, licence: 'CC-BY-ND-4.0' as const }
    const kept = bare(resource, {})
    const other = bare(closed, { 'sections.summary': 'Leurs mots', period: '2021' })
    expect(noWords(resource, closed)).toBe('licence')
    expect(mergedFields(kept, other, {})).toEqual({ period: '2021' })
    expect(mergedFields(kept, bare(two, other.fields), {})).toEqual(other.fields)
  })

  test('an experiment is told in its own room', () => {
    const told = aResource({ id: 'kept', slug: 'gardee' })
    const other = text(two, { title: 'Le panel', sources: 'https://exemple.fr/b' })
    expect(noWords(told, two)).toBe('told-elsewhere')
    expect(mergedFields(text(told), other, { title: 'other' })).toEqual(fieldsOf(told))
  })
})

describe('two cannot become one', () => {
  const facts = {
    kept: resource,
    other: two,
    isBeingWritten: false,
    parents: [undefined, undefined] as const,
  }
  const origin = { kind: 'watch', id: 'page', href: '/veille' } as const
  test.each([
    [{ other: resource }, 'same'],
    [{ other: { ...two, state: 'retired' } }, 'retired'],
    [{ kept: { ...resource, state: 'draft' } }, 'kept-unpublished'],
    [{ other: { ...two, language: 'en' } }, 'other-language'],
    [{ kept: { ...resource, original: { id: 'gone', version: 1 } } }, 'translation'],
    [{ other: { ...two, original: { id: 'kept', version: 1 } } }, 'translation'],
    [{ other: { ...two, origin } }, 'born-elsewhere'],
    [{ isBeingWritten: true }, 'being-written'],
    [{ parents: ['a', 'b'] }, 'two-originals'],
    [{ parents: ['a', 'a'] }, undefined],
    [{ parents: ['gone', 'b'] }, undefined],
    [{ parents: ['a', 'kept'] }, undefined],
    [{ kept: { ...resource, origin } }, undefined],
    [{ other: { ...two, state: 'draft' } }, undefined],
    [{}, undefined],
  ] as const)('%j: %s', (input, why) => {
    expect(mergeObstacle({ ...facts, ...input })).toBe(why)
  })
})

test('a collection names the kept one once, where it came first, with what was said of it', () => {
  const items = [
    { slug: 'partie', note: '' },
    { slug: 'autre', note: 'à lire' },
    { slug: 'gardee', note: 'la meilleure' },
  ]
  expect(itemsAfter(items, 'partie', { slug: 'gardee', title: 'Gardée' })).toEqual([
    { slug: 'gardee', title: 'Gardée', note: 'la meilleure' },
    { slug: 'autre', note: 'à lire' },
  ])
})

test.each([
  ['https://www.exemple.fr/page/', 'exemple.fr/page'],
  ['http://dx.doi.org/10.1000/ABC', 'doi.org/10.1000/abc'],
])('%s is %s', (link, plain) => {
  expect(plainLink(link)).toBe(plain)
})
