import { expect, test } from 'vitest'
import { facetTexts } from '../texts/facets.ts'
import { participediaTexts } from '../texts/participedia.ts'
import { facetValues, formats, ranked, rankedFacets } from './facets.ts'
import {
  facetsFromParticipedia,
  participediaCodes,
  participediaFields,
  participediaLists,
} from './participedia.ts'
import { methodNames, themeNames } from './subjects.ts'

test('a ranked value is kept once, in its order, three at most, and only when it is known', () => {
  expect(ranked(['a', 'b', 'c', 'd'], ['d', 'a', 'x', 'd', 'b', 'c'])).toEqual(['d', 'a', 'b'])
  expect(ranked(['a'], [])).toEqual([])
})

test('every value has its words in both languages', () => {
  for (const locale of ['fr', 'en'] as const) {
    const texts = facetTexts[locale]
    for (const facet of rankedFacets) {
      expect(Object.keys(texts.values[facet]).sort()).toEqual([...facetValues[facet]].sort())
    }
    expect(Object.keys(texts.formats).sort()).toEqual([...formats].sort())
    for (const field of participediaFields) {
      const words = participediaTexts[locale][field].values
      expect(Object.keys(words).sort()).toEqual([...participediaLists[field]].sort())
    }
  }
})

test('themes and methods are spelled once', () => {
  for (const names of [themeNames, methodNames]) {
    const plain = names.map((name) => name.toLowerCase())
    expect(new Set(plain).size).toBe(names.length)
  }
})

test('the vocabularies of Participedia are read into ours, in all their spellings', () => {
  const row = {
    public_spectrum: ['collaborate', 'not', 'inform'],
    scope_of_influence: ['citytown', 'City/Town', 'regional', 'no_geo'],
    targeted_participants: ['youth', 'elderly', 'martians'],
  }
  expect(facetsFromParticipedia(row)).toEqual({
    levels: ['collaborate', 'inform'],
    scales: ['municipality', 'region'],
    publics: ['youth', 'elders'],
  })
  expect(facetsFromParticipedia({})).toEqual({ levels: [], scales: [], publics: [] })
})

test('the codes with no facet of ours are kept as they came', () => {
  const row = {
    recruitment_method: ['random', 'stratified', 'moon'],
    if_voting: ['none'],
    id: ['5'],
  }
  expect(participediaCodes(row)).toEqual({ recruitment_method: ['random', 'stratified'] })
})
