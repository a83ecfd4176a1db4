import { describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { noPlaces, type PlaceBook } from '../../contributions.ts'
import { findPlace } from './find-place.ts'

const { ctx } = useDatabase()
const placeOf = (end: number) =>
  ({ kind: 'territory', id: `019abd00-0000-7000-8000-00000000000${end}` }) as const
const known = [
  { place: placeOf(1), label: 'Valbrenne' },
  { place: placeOf(2), label: 'Valbrenne-le-Haut' },
]
const book: PlaceBook = {
  source: '',
  search: async (_, words) => (words.startsWith('Valb') ? known : []),
  names: async () => new Map(known.map(({ place, label }) => [`territory:${place.id}`, label])),
}
const ask = (words?: string, chosen?: string, asked?: string, places = book) =>
  findPlace(ctx(), places, { words, chosen, asked })

describe('the place a form means', () => {
  it('is none when nothing is typed, whatever is left in a hidden field', async () => {
    expect(await ask('', placeOf(1).id)).toEqual({ kind: 'none' })
  })

  it('is the one whose whole name is typed, in any case', async () => {
    expect(await ask('Valbrenne')).toEqual({ kind: 'found', place: placeOf(1) })
  })

  it('is asked again when several begin alike', async () => {
    expect(await ask('Valb')).toEqual({ kind: 'unclear', choices: known })
  })

  it('is the one chosen in the list that was offered for these words, and for no others', async () => {
    expect(await ask('Valb', `territory:${placeOf(2).id}`, 'Valb')).toEqual({
      kind: 'found',
      place: placeOf(2),
    })
    expect(await ask('Valbr', `territory:${placeOf(2).id}`, 'Valb')).toMatchObject({
      kind: 'unclear',
    })
  })

  it('is the one that a script put beside its name', async () => {
    const proposed = await ask('Valbrenne-le-Haut', placeOf(2).id)
    expect(proposed).toEqual({ kind: 'found', place: placeOf(2) })
  })

  it('is never a place that does not exist', async () => {
    expect(await ask('Atlantide', placeOf(9).id, 'Atlantide')).toEqual({ kind: 'unknown' })
    expect(await ask('Valbrenne', undefined, undefined, noPlaces)).toEqual({ kind: 'unknown' })
  })
})
