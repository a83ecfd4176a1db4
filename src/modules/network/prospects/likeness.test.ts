import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { challenges } from '#kit/challenge.ts'
import { likenessOf, suggestPlaces } from './likeness.ts'
import type { LikenessPlace } from './likeness-place.ts'

const place = (
  id: string,
  overrides: Partial<LikenessPlace['territory']> = {},
  more: Partial<LikenessPlace> = {},
): LikenessPlace => ({
  territory: {
    id,
    kind: 'commune',
    population: 8000,
    departmentCode: '36',
    lon: undefined,
    lat: undefined,
    located: 'none',
    ...overrides,
  },
  parentIds: [],
  challenges: [],
  ...more,
})

describe('a place is like a member', () => {
  it('by neighbourhood, by type and size, by a challenge, and says so', () => {
    const member = place('m', {}, { parentIds: ['e'], challenges: ['empowerment'] })
    const like = likenessOf(
      place('p', { population: 8400 }, { parentIds: ['e'], challenges: ['empowerment'] }),
      member,
    )
    expect(like.reasons).toEqual([
      { kind: 'same-intercommunality' },
      { kind: 'like-size' },
      { kind: 'shared-challenge', challenge: 'empowerment' },
    ])
    const far = likenessOf(place('q', { population: 90_000, departmentCode: '75' }), member)
    expect(far).toEqual({ score: 0, reasons: [] })
    expect(likenessOf(place('e', { kind: 'intercommunality' }), member).reasons).toEqual([
      { kind: 'gathers-member' },
    ])
    expect(likenessOf(place('c', {}, { parentIds: ['m'] }), member).reasons[0]?.kind).toBe(
      'inside-member',
    )
  })

  it('by distance only when both are really placed', () => {
    const here = { lon: 1.2, lat: 46.6, located: 'exact' as const, departmentCode: '36' }
    const there = { ...here, lat: 46.7, departmentCode: '37', population: 500 }
    expect(likenessOf(place('p', there), place('m', here)).reasons).toEqual([
      { kind: 'near', km: 11 },
    ])
    const approximate = { ...there, located: 'approximate' as const }
    expect(likenessOf(place('p', approximate), place('m', here)).reasons).toEqual([])
  })
})

const anyPlace = fc
  .record({
    id: fc.integer({ min: 1, max: 12 }).map(String),
    kind: fc.constantFrom('commune' as const, 'intercommunality' as const),
    population: fc.option(fc.integer({ min: 1, max: 50_000 }), { nil: undefined }),
    departmentCode: fc.constantFrom('36', '37', undefined),
    parents: fc.subarray(['20', '21']),
    challenges: fc.subarray([...challenges]),
  })
  .map(({ id, kind, population, departmentCode, parents, challenges: sentences }) =>
    place(id, { kind, population, departmentCode }, { parentIds: parents, challenges: sentences }),
  )
/** Placed in a band of a few hundred kilometres, so that some are near and most are not. */
const placed = fc
  .record({
    where: anyPlace,
    isAlone: fc.boolean(),
    lat: fc.option(fc.double({ min: 46, max: 48, noNaN: true }), { nil: undefined }),
    lon: fc.double({ min: 1, max: 3, noNaN: true }),
    population: fc.option(fc.integer({ min: 100, max: 130 }), { nil: undefined }),
  })
  .map(({ where, isAlone, lat, lon, population }) => ({
    ...where,
    ...(isAlone ? { parentIds: [], challenges: [] } : {}),
    territory: {
      ...where.territory,
      ...(isAlone ? { departmentCode: undefined } : {}),
      id: `${where.territory.id}-${population ?? ''}`,
      population,
      ...(lat === undefined ? {} : { lat, lon, located: 'exact' as const }),
    },
  }))
const manyPlaced = fc.uniqueArray(placed, {
  selector: ({ territory }) => territory.id,
  maxLength: 40,
})
const somePlaces = fc.uniqueArray(anyPlace, {
  selector: ({ territory }) => territory.id,
  maxLength: 10,
})

describe('whatever the places', () => {
  it('the score is bounded, the same both ways, and nothing without a reason', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (likenessPlace, other) => {
        const like = likenessOf(likenessPlace, other)
        expect(like.score).toBeGreaterThanOrEqual(0)
        expect(like.score).toBeLessThanOrEqual(100)
        expect(like.score > 0).toBe(like.reasons.length > 0)
        expect(likenessOf(other, likenessPlace).score).toBeCloseTo(like.score)
      }),
    )
  })

  it('a challenge more in common never makes them less alike', () => {
    fc.assert(
      fc.property(
        anyPlace,
        anyPlace,
        fc.constantFrom(...challenges),
        (likenessPlace, other, more) => {
          const add = (to: LikenessPlace) => ({
            ...to,
            challenges: [...new Set([...to.challenges, more])],
          })
          expect(likenessOf(add(likenessPlace), add(other)).score).toBeGreaterThanOrEqual(
            likenessOf(likenessPlace, other).score,
          )
        },
      ),
    )
  })

  it('a closer size never makes them less alike', () => {
    const member = place('m', { population: 8000, departmentCode: undefined })
    fc.assert(
      fc.property(
        fc.integer({ min: 8000, max: 20_000 }),
        fc.integer({ min: 0, max: 5000 }),
        (size, more) => {
          const score = (population: number) =>
            likenessOf(place('p', { population, departmentCode: undefined }), member).score
          expect(score(size)).toBeGreaterThanOrEqual(score(size + more))
        },
      ),
    )
  })

  it('members and followed places are never suggested, and the order given does not matter', () => {
    fc.assert(
      fc.property(somePlaces, somePlaces, fc.subarray(['1', '2', '3']), (places, members, out) => {
        const leftOut = new Set(out)
        const suggestions = suggestPlaces(places, members, leftOut, 5)
        const ids = members.map(({ territory }) => territory.id)
        for (const { place: likenessPlace, reasons } of suggestions) {
          expect(ids).not.toContain(likenessPlace.territory.id)
          expect(leftOut.has(likenessPlace.territory.id)).toBe(false)
          expect(reasons.length).toBeGreaterThan(0)
        }
        const backwards = suggestPlaces([...places].reverse(), [...members].reverse(), leftOut, 5)
        expect(backwards.map((suggestion) => suggestion.place.territory.id)).toEqual(
          suggestions.map((suggestion) => suggestion.place.territory.id),
        )
      }),
    )
  })

  it('what is left out of the comparison at once could tie nobody', () => {
    fc.assert(
      fc.property(somePlaces, somePlaces, (places, members) => {
        const ids = new Set(members.map(({ territory }) => territory.id))
        const alike = places.filter(
          (value) =>
            !ids.has(value.territory.id) &&
            members.some((member) => likenessOf(value, member).reasons.length > 0),
        )
        const suggested = suggestPlaces(places, members, new Set(), places.length)
        expect(new Set(suggested.map(({ place }) => place.territory.id))).toEqual(
          new Set(alike.map(({ territory }) => territory.id)),
        )
      }),
    )
  })

  it('each is said to be most like the member that all comparisons, one by one, would give', () => {
    fc.assert(
      fc.property(manyPlaced, manyPlaced, (places, members) => {
        const ids = new Set(members.map(({ territory }) => territory.id))
        const best = new Map<string, string>()
        for (const value of places) {
          const [first] = members
            .map((member) => ({ member, ...likenessOf(value, member) }))
            .filter(({ reasons }) => reasons.length > 0)
            .sort(
              (like, other) =>
                other.score - like.score ||
                (like.member.territory.id < other.member.territory.id ? -1 : 1),
            )
          if (first && !ids.has(value.territory.id))
            best.set(value.territory.id, first.member.territory.id)
        }
        const suggested = suggestPlaces(places, members, new Set(), places.length)
        expect(
          new Map(suggested.map(({ place, member }) => [place.territory.id, member.territory.id])),
        ).toEqual(best)
      }),
      { numRuns: 300 },
    )
  })
})
