import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ContactPlan, isSameName, type KnownBook, type LineToPlan } from './plan.ts'
import type { ContactSaid } from './row.ts'

const nobody: KnownBook = { persons: [], contacts: [] }
const said = (overrides: Partial<ContactSaid>): ContactSaid => ({
  name: 'Camille Martin',
  email: undefined,
  phone: undefined,
  function: '',
  kind: 'other',
  place: undefined,
  mandateStart: undefined,
  mandateEnd: undefined,
  ...overrides,
})
const here = [{ id: 't', label: 'Valbrenne (36)' }]
const line = (number: number, overrides: Partial<ContactSaid>, places?: LineToPlan['places']) => ({
  line: number,
  said: said(overrides),
  places,
})

describe('what becomes of a line', () => {
  it('makes a person once, by the address or by name and place', () => {
    const plan = new ContactPlan(nobody)
    const kinds = [
      plan.decide(line(2, { email: 'c@d.fr' }, here)),
      plan.decide(line(3, { email: 'c@d.fr', name: 'MARTIN Camille' }, here)),
      plan.decide(line(4, { name: 'Martin Camille' }, here)),
      plan.decide(line(5, { name: 'Ana Roy' }, here)),
      plan.decide(line(6, { name: 'Roy Ana' }, here)),
    ].map(({ kind }) => kind)
    expect(kinds).toEqual(['create', 'unchanged', 'unchanged', 'create', 'unchanged'])
  })

  it('adds what was missing, and says so', () => {
    const plan = new ContactPlan(nobody)
    plan.decide(line(2, {}, here))
    expect(plan.decide(line(3, { email: 'c@d.fr', function: 'Maire' }, here))).toMatchObject({
      kind: 'update',
      email: 'c@d.fr',
      function: 'Maire',
      phone: undefined,
    })
    expect(plan.decide(line(4, { email: 'c@d.fr', function: 'Maire' }, here)).kind).toBe(
      'unchanged',
    )
  })

  it('lets a person act at two places', () => {
    const plan = new ContactPlan(nobody)
    plan.decide(line(2, { email: 'c@d.fr' }, here))
    const second = plan.decide(line(3, { email: 'c@d.fr' }, [{ id: 'u', label: 'U' }]))
    expect(second).toMatchObject({ kind: 'create', person: 'new:2', territoryId: 'u' })
  })

  it('does not choose where a person must', () => {
    const plan = new ContactPlan({
      persons: [{ personId: 'p', name: 'Zoé Le Goff', email: 'mairie@v.fr', phone: undefined }],
      contacts: [{ id: 'c', personId: 'p', territoryId: 't', function: '' }],
    })
    expect(plan.decide(line(2, {}, []))).toMatchObject({ reasons: ['unknown-place'] })
    expect(plan.decide(line(3, {}, [...here, { id: 'u', label: 'U' }]))).toMatchObject({
      reasons: ['several-places'],
      choices: ['Valbrenne (36)', 'U'],
    })
    expect(plan.decide(line(4, { email: 'mairie@v.fr' }, here))).toMatchObject({
      reasons: ['address-of-another'],
      choices: ['Zoé Le Goff'],
    })
    expect(plan.decide(line(5, { name: 'Zoé Le Goff', email: 'zoe@v.fr' }, here))).toMatchObject({
      reasons: ['other-address'],
    })
  })

  it('makes nothing when the same file comes again', () => {
    const names = fc.constantFrom('Ana Roy', 'Roy Ana', 'Zoé Petit', 'Ismaël Roy')
    const emails = fc.constantFrom(undefined, 'a@b.fr', 'z@b.fr')
    const places = fc.constantFrom(undefined, here, [{ id: 'u', label: 'U' }])
    const arbitrary = fc.record({ name: names, email: emails, places })
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 12 }), (file) => {
        const plan = new ContactPlan(nobody)
        const play = () =>
          file.map((row, at) =>
            plan.decide(line(at + 2, { name: row.name, email: row.email }, row.places)),
          )
        play()
        expect(play().filter(({ kind }) => kind === 'create')).toEqual([])
      }),
    )
  })

  it('knows a name in another order, or with one word more', () => {
    expect(isSameName('MARTIN Camille', 'Camille Martin-Roy')).toBe(true)
    expect(isSameName('Ana Roy', 'Zoé Petit')).toBe(false)
  })
})
