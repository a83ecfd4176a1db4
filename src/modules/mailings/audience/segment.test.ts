import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyone, type ReaderFacts, reasonsFor, segmentRulesShape } from './segment.ts'

const today = '2026-11-25'
const reader: ReaderFacts = {
  subscriberId: '1',
  lists: ['network'],
  roles: ['territory-referent'],
  topics: ['diversify_participants'],
  territory: { kind: 'commune', population: 4_200, regionCode: '53', member: true },
  attended: [
    { kind: 'webinar', on: '2026-10-01' },
    { kind: 'gathering', on: '2025-02-01' },
  ],
  lastSeen: '2026-10-01',
}
const rules = (raw: object) => segmentRulesShape.parse(raw)
const nobody: ReaderFacts = {
  subscriberId: '2',
  lists: [],
  roles: [],
  topics: [],
  territory: undefined,
  attended: [],
  lastSeen: undefined,
}

describe('who is in a segment, and why', () => {
  it('everyone who subscribed, when no rule is filled in', () => {
    expect(reasonsFor(nobody, everyone, today)).toEqual([{ rule: 'subscribed' }])
  })

  it.each([
    [{ roles: 'territory-referent' }, { rule: 'role', role: 'territory-referent' }],
    [{ roles: ['researcher', 'territory-referent'] }, { rule: 'role', role: 'territory-referent' }],
    [{ topics: 'diversify_participants' }, { rule: 'topic', topic: 'diversify_participants' }],
    [{ territoryKinds: 'commune' }, { rule: 'territory-kind', kind: 'commune' }],
    [{ populationFrom: '4200' }, { rule: 'population', population: 4200 }],
    [{ populationBelow: '4201' }, { rule: 'population', population: 4200 }],
    [{ regions: '53' }, { rule: 'region', code: '53' }],
    [{ membership: 'members' }, { rule: 'membership', member: true }],
    [{ attendedKinds: 'gathering' }, { rule: 'attended', kind: 'gathering', on: '2025-02-01' }],
    [{ attendedWithin: '3' }, { rule: 'attended', kind: 'webinar', on: '2026-10-01' }],
    [{ seenWithin: '2' }, { rule: 'seen', on: '2026-10-01' }],
    [{ notSeenFor: '1' }, { rule: 'not-seen', on: '2026-10-01' }],
  ])('%j', (input, reason) => {
    expect(reasonsFor(reader, rules(input), today)).toEqual([reason])
  })

  it.each([
    { roles: 'researcher' },
    { topics: 'restore_trust' },
    { territoryKinds: 'region' },
    { populationFrom: '4201' },
    { populationBelow: '4200' },
    { regions: '11' },
    { membership: 'others' },
    { attendedKinds: 'site-visit' },
    { attendedKinds: 'gathering', attendedWithin: '12' },
    { seenWithin: '1' },
    { notSeenFor: '3' },
  ])('not with %j', (input) => {
    expect(reasonsFor(reader, rules(input), today)).toBeUndefined()
  })

  it('someone we know nothing of meets only what says nothing, or that they were not seen', () => {
    expect(reasonsFor(nobody, rules({ populationBelow: '100' }), today)).toBeUndefined()
    expect(reasonsFor(nobody, rules({ membership: 'others' }), today)).toHaveLength(1)
    expect(reasonsFor(nobody, rules({ notSeenFor: '12' }), today)).toEqual([
      { rule: 'not-seen', on: undefined },
    ])
  })

  it('one more rule never lets anyone in', () => {
    const rule = fc.record(
      {
        roles: fc.constantFrom('territory-referent', 'researcher'),
        populationFrom: fc.nat(9000).map(String),
        membership: fc.constantFrom('any', 'members', 'others'),
        seenWithin: fc.integer({ min: 1, max: 24 }).map(String),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(rule, rule, (a, b) => {
        const both = reasonsFor(reader, rules({ ...a, ...b }), today)
        const alone = reasonsFor(reader, rules(b), today)
        expect(alone === undefined && both !== undefined).toBe(false)
      }),
    )
  })
})
