import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  holdsSeat,
  isOnlineKind,
  movesUp,
  occupationOf,
  openKinds,
  placeFor,
  type SeatHolder,
  type Seats,
} from './seats.ts'

const seats = (overrides: Partial<Seats> = {}): Seats => ({
  capacity: 2,
  classes: [],
  waitingList: true,
  waitingRule: 'seat',
  ...overrides,
})
const holder = (id: string, overrides: Partial<SeatHolder> = {}): SeatHolder => ({
  id,
  state: 'registered',
  role: 'attendee',
  seatClassId: undefined,
  position: undefined,
  ...overrides,
})

describe('who has a seat', () => {
  test('the first to come have seats, the others wait, or are told that it is full', () => {
    expect(placeFor(seats(), [holder('a')], holder('b'))).toBe('registered')
    const full = [holder('a'), holder('b')]
    expect(placeFor(seats(), full, holder('c'))).toBe('waiting')
    expect(placeFor(seats({ waitingList: false }), full, holder('c'))).toBe('full')
    expect(placeFor(seats({ capacity: undefined }), full, holder('c'))).toBe('registered')
  })

  test('a seat that is offered is not given twice; a speaker takes nobody’s seat', () => {
    const held = [holder('a'), holder('b', { state: 'offered' })]
    expect(placeFor(seats(), held, holder('c'))).toBe('waiting')
    expect(placeFor(seats(), held, holder('s', { role: 'speaker' }))).toBe('registered')
    expect(occupationOf(seats(), [...held, holder('s', { role: 'host' })]).taken).toBe(2)
  })

  test('a class that is full does not close the others', () => {
    const rules = seats({
      capacity: 3,
      classes: [
        { id: 'site', capacity: 1 },
        { id: 'online', capacity: undefined },
      ],
    })
    const held = [holder('a', { seatClassId: 'site' })]
    expect(placeFor(rules, held, holder('b', { seatClassId: 'site' }))).toBe('waiting')
    expect(placeFor(rules, held, holder('b', { seatClassId: 'online' }))).toBe('registered')
  })
})

describe('who moves up', () => {
  test('in the order of arrival, and not past those who wait for the same seat', () => {
    const waiting = [
      holder('late', { state: 'waiting', position: 9 }),
      holder('early', { state: 'waiting', position: 4 }),
    ]
    expect(movesUp(seats(), [holder('a'), ...waiting])).toEqual(['early'])
    expect(placeFor(seats({ capacity: 3 }), [holder('a'), ...waiting], holder('new'))).toBe(
      'waiting',
    )
  })

  test('whoever waits for a full class lets others pass', () => {
    const rules = seats({ capacity: 2, classes: [{ id: 'site', capacity: 1 }] })
    const held = [
      holder('a', { seatClassId: 'site' }),
      holder('b', { seatClassId: 'site', state: 'waiting', position: 1 }),
      holder('c', { state: 'waiting', position: 2 }),
    ]
    expect(movesUp(rules, held)).toEqual(['c'])
  })

  test('never more seats than there are, whatever comes and goes', () => {
    const gesture = fc.record({
      leaves: fc.boolean(),
      seatClassId: fc.constantFrom('site', 'online', undefined),
      pick: fc.nat(30),
    })
    fc.assert(
      fc.property(fc.nat(8), fc.nat(4), fc.array(gesture, { maxLength: 40 }), (all, site, acts) => {
        const rules = seats({ capacity: all, classes: [{ id: 'site', capacity: site }] })
        let held: SeatHolder[] = []
        for (const [at, { leaves, seatClassId, pick }] of acts.entries()) {
          if (leaves) held = held.filter((_, rank) => rank !== pick % Math.max(1, held.length))
          else {
            const state = placeFor(rules, held, holder('new', { seatClassId }))
            if (state === 'full') continue
            held.push(holder(`p${at}`, { seatClassId, state, position: at }))
          }
          const up = new Set(movesUp(rules, held))
          held = held.map((seatHolder) =>
            up.has(seatHolder.id) ? { ...seatHolder, state: 'registered' } : seatHolder,
          )
          const seated = held.filter(holdsSeat)
          expect(seated.length).toBeLessThanOrEqual(all)
          expect(
            seated.filter((seatHolder) => seatHolder.seatClassId === 'site').length,
          ).toBeLessThanOrEqual(site)
          expect(movesUp(rules, held)).toEqual([])
        }
      }),
    )
  })
})

describe('kinds of place that are open', () => {
  const two = seats({
    capacity: 3,
    classes: [
      { id: 'here', capacity: 1 },
      { id: 'online', capacity: 1 },
    ],
  })
  const seated = holder('a', { seatClassId: 'here' })
  const waits = (id: string, kind: string, position: number) =>
    holder(id, { state: 'waiting', seatClassId: kind, position })

  test('are those where somebody sits at once; whoever waits does not stand in their own way', () => {
    expect(openKinds(two, [seated])).toEqual(['online'])
    const b = waits('b', 'here', 1)
    expect(openKinds(two, [seated, b], 'b')).toEqual(['online'])
    // Somebody waits for the last place online: nobody overtakes them, and they do not overtake themselves.
    const c = waits('c', 'online', 2)
    expect(openKinds(two, [seated, b, c], 'b')).toEqual([])
    expect(openKinds(two, [seated, b, c], 'c')).toEqual(['online'])
  })

  test('are none when no place is left in all', () => {
    expect(openKinds({ ...two, capacity: 1 }, [seated])).toEqual([])
  })
})

test('a kind of place says by its name whether one comes from home', () => {
  const here = ['Sur place', 'Salle 2', 'Étudiant·es', 'Ligne droite', 'Visiteurs', 'Onlines']
  const away = [
    'En ligne',
    'en ligne (Zoom)',
    'À distance',
    'Visio',
    'En visioconférence',
    'Online',
  ]
  expect(here.filter(isOnlineKind)).toEqual([])
  expect(away.filter((label) => !isOnlineKind(label))).toEqual([])
})
