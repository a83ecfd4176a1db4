import { describe, expect, test } from 'vitest'
import {
  genericIn,
  longParagraphs,
  type Part,
  pagesTenths,
  placeholdersIn,
  stopsOf,
  wordCount,
} from './answer.ts'

const criterion = { id: 'c1', label: 'Méthode' }
const body = (count: number) => Array.from({ length: count }, (_, at) => `mot${at}`).join(' ')
const part = (change: Partial<Part>): Part => ({
  ...{ id: 'p1', opportunityId: 'o', criterionId: 'c1', title: 'Méthode', body: body(40) },
  ...{ mostPages: undefined, updatedAt: new Date(0), ...change },
})
const none = new Set<string>()
const whys = (...asked: Parameters<typeof stopsOf>) => stopsOf(...asked).map(({ why }) => why)

describe('what stops an answer', () => {
  test('nothing, when each criterion is answered', () => {
    expect(whys([criterion], [part({})], none)).toEqual([])
  })

  test('no criterion, or one that is not answered in words', () => {
    expect(whys([], [], none)).toEqual(['no-criterion'])
    expect(whys([criterion], [], none)).toEqual(['not-covered'])
    expect(whys([criterion], [part({ body: body(29) })], none)).toEqual(['not-covered'])
    expect(whys([criterion], [part({ criterionId: 'other' })], none)).toEqual(['not-covered'])
    expect(whys([criterion], [part({}), part({ criterionId: undefined, body: '' })], none)).toEqual(
      ['empty-part'],
    )
  })

  test('more pages than the buyer takes', () => {
    expect(whys([criterion], [part({ body: body(450), mostPages: 1 })], none)).toEqual([])
    expect(whys([criterion], [part({ body: body(451), mostPages: 1 })], none)).toEqual(['too-long'])
    expect(pagesTenths(body(225))).toBe(5)
    expect(wordCount(' … un, deux ! ')).toBe(2)
  })

  test('what is left to complete', () => {
    expect(placeholdersIn('[à compléter] {{nom}} [1] [A COMPLETER : dates]')).toEqual([
      ...['[à compléter]', '{{nom}}', '[A COMPLETER : dates]'],
    ])
    expect(whys([criterion], [part({ body: `${body(40)} {{nom}}` })], none)).toEqual([
      'placeholder',
    ])
  })

  test('a paragraph of twelve words that is written elsewhere, whatever its accents', () => {
    const sentence = 'Un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, été.'
    const elsewhere = new Set(longParagraphs(sentence))
    const again = 'UN deux trois quatre cinq six sept huit neuf dix onze ete'
    expect(genericIn(again, elsewhere)).toEqual([again])
    expect(whys([criterion], [part({ body: `${body(40)}\n\n${again}` })], elsewhere)).toEqual([
      'generic',
    ])
    expect(longParagraphs('Un court paragraphe.')).toEqual([])
    expect(genericIn('Un court paragraphe.', new Set(['un court paragraphe']))).toEqual([])
  })
})
