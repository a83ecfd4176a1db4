import { describe, expect, it } from 'vitest'
import { type IndexModel, modelShape } from '../index-model.ts'
import { smallModel } from '../testing/small-model.ts'
import {
  emptyParts,
  findPart,
  freshPartId,
  mostParts,
  partFields,
  partShape,
  withMoved,
  withNewPart,
  withoutPart,
  withPart,
} from './model-parts.ts'

const words = { titleFr: 'Climat', titleEn: 'Climate', helpFr: '', helpEn: '' }
const explained = { ...words, helpFr: 'Ce qui chauffe.', helpEn: 'What heats.' }

const idsOf = (parts: readonly { readonly id: string }[] = []) => parts.map(({ id }) => id)

/** A referential of as many pillars, each with as many markers, each with as many criteria. */
function filled(pillars: number, markers: number, criteria = 1): IndexModel {
  const within = (under: string | undefined, count: number, model: IndexModel) =>
    Array.from({ length: count }, (_, at) => `${under ?? 'P'}.${at}`).reduce(
      (before, id) => withNewPart(before, { under, id, words }),
      model,
    )
  const inEach = (count: number, model: IndexModel, parents: readonly string[]) =>
    parents.reduce((before, under) => within(under, count, before), model)
  const bare = within(undefined, pillars, { ...smallModel, pillars: [] })
  const marked = inEach(markers, bare, idsOf(bare.pillars))
  return inEach(criteria, marked, idsOf(marked.pillars.flatMap((pillar) => pillar.markers)))
}

describe('a part of the referential', () => {
  it('is found with its kind, what stands under it and what it stands in', () => {
    const pillar = findPart(smallModel, 'T')
    expect([pillar?.kind, idsOf(pillar?.under), pillar?.above]).toEqual([
      'pillar',
      ['T.1', 'T.2'],
      undefined,
    ])
    const marker = findPart(smallModel, 'T.2')
    expect([marker?.kind, idsOf(marker?.under), marker?.above?.id]).toEqual([
      'marker',
      ['T.2.1'],
      'T',
    ])
    const criterion = findPart(smallModel, 'T.2.1')
    expect([criterion?.kind, criterion?.under, criterion?.above?.id]).toEqual([
      'criterion',
      [],
      'T.2',
    ])
    // A question is no part.
    expect(findPart(smallModel, 'T.2.1.1')).toBeUndefined()
  })

  it.each(['R', 'R.1', 'R.1.1'])('is written anew, and it alone: %s', (id) => {
    const written = withPart(smallModel, id, explained)
    const part = findPart(written, id)?.part
    expect(part && partFields(part)).toEqual(explained)
    const others = ['R', 'R.1', 'R.1.1', 'R.2', 'T', 'T.1'].filter((other) => other !== id)
    for (const other of others) {
      expect(findPart(written, other)?.part.title).toEqual(findPart(smallModel, other)?.part.title)
    }
    expect(idsOf(findPart(written, id)?.under)).toEqual(idsOf(findPart(smallModel, id)?.under))
    // An explanation that is emptied leaves no trace of itself.
    const bare = findPart(withPart(written, id, words), id)?.part
    expect(bare && partFields(bare)).toEqual(words)
    expect(bare).not.toHaveProperty('help')
  })

  it('is explained in both languages or in none', () => {
    expect(partShape.safeParse(words).success).toBe(true)
    expect(partShape.safeParse(explained).success).toBe(true)
    for (const half of [
      { ...explained, helpFr: '' },
      { ...explained, helpEn: '' },
    ]) {
      expect(partShape.safeParse(half).error?.issues.map(({ path }) => path)).toEqual([['helpEn']])
    }
    expect(partShape.safeParse({ ...words, titleEn: ' ' }).success).toBe(false)
  })

  it('is added at the end of what it stands in, where it may stand', () => {
    const pillars = withNewPart(smallModel, { under: undefined, id: 'new', words: explained })
    expect(idsOf(pillars.pillars)).toEqual(['R', 'T', 'new'])
    expect(findPart(pillars, 'new')).toMatchObject({ kind: 'pillar', under: [] })
    const markers = withNewPart(smallModel, { under: 'R', id: 'new', words: explained })
    expect(idsOf(findPart(markers, 'R')?.under)).toEqual(['R.1', 'R.2', 'new'])
    expect(findPart(markers, 'new')?.part.help).toEqual({
      fr: 'Ce qui chauffe.',
      en: 'What heats.',
    })
    const criteria = withNewPart(smallModel, { under: 'R.2', id: 'new', words })
    expect(idsOf(findPart(criteria, 'R.2')?.under)).toEqual(['R.2.1', 'new'])
    expect(findPart(criteria, 'new')?.kind).toBe('criterion')
    expect(idsOf(findPart(criteria, 'R.1')?.under)).toEqual(['R.1.1'])
  })

  it('is taken away with all that stands in it, and nothing else', () => {
    const without = withoutPart(smallModel, 'R')
    expect(idsOf(without.pillars)).toEqual(['T'])
    expect(findPart(without, 'R.1.1')).toBeUndefined()
    expect(idsOf(findPart(withoutPart(smallModel, 'R.1'), 'R')?.under)).toEqual(['R.2'])
    expect(findPart(withoutPart(smallModel, 'R.1.1'), 'R.1')?.under).toEqual([])
    expect(withoutPart(smallModel, 'nothing')).toEqual(smallModel)
  })

  it('moves by one place among its own, and no further than the ends', () => {
    const three = withNewPart(smallModel, { under: 'R', id: 'R.3', words })
    const order = (model: IndexModel) => idsOf(findPart(model, 'R')?.under)
    expect(order(withMoved(three, 'R.3', 'up'))).toEqual(['R.1', 'R.3', 'R.2'])
    expect(order(withMoved(three, 'R.1', 'down'))).toEqual(['R.2', 'R.1', 'R.3'])
    expect(withMoved(three, 'R.1', 'up')).toEqual(three)
    expect(withMoved(three, 'R.3', 'down')).toEqual(three)
    expect(idsOf(withMoved(three, 'T', 'up').pillars)).toEqual(['T', 'R'])
    expect(withMoved(three, 'nothing', 'up')).toEqual(three)
  })

  it('is empty without what stands in it: a criterion is never, whatever it asks', () => {
    expect(emptyParts(smallModel)).toEqual([])
    const hollow = ['R.1.1', 'T.1', 'T.2'].reduce(withoutPart, smallModel)
    const found = emptyParts(hollow)
    expect(found.map(({ kind, part }) => `${kind} ${part.id}`)).toEqual(['marker R.1', 'pillar T'])
  })

  it('has an identifier made of its title, short, that the shape of a referential takes', () => {
    expect(freshPartId('Éclairage public', 'a1b2c3d4')).toBe('eclairage-public-a1b2c3d4')
    const long = freshPartId(`${'a'.repeat(39)} climat`, 'a1b2c3d4')
    expect(long).toBe(`${'a'.repeat(39)}-a1b2c3d4`)
    const titleless = freshPartId('', '0')
    const pillar = withNewPart(smallModel, { under: undefined, id: long, words })
    const marker = withNewPart(pillar, { under: long, id: titleless, words })
    const criterion = withNewPart(marker, { under: titleless, id: 'new', words })
    expect(modelShape.safeParse(criterion).success).toBe(true)
  })

  it('has as many beside it as the shape of a referential takes, and no more', () => {
    const takes = (model: IndexModel) => modelShape.safeParse(model).success
    expect(takes(filled(mostParts.pillar, 1))).toBe(true)
    expect(takes(filled(mostParts.pillar + 1, 1))).toBe(false)
    expect(takes(filled(1, mostParts.marker))).toBe(true)
    expect(takes(filled(1, mostParts.marker + 1))).toBe(false)
    expect(takes(filled(1, 1, mostParts.criterion))).toBe(true)
    expect(takes(filled(1, 1, mostParts.criterion + 1))).toBe(false)
  })
})
