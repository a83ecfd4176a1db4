import { expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { costsOf, isClosed, opportunityForm, readingOf } from './opportunity.ts'

const typed = { title: 'Fonds', kind: 'grant', funder: 'Région' }
const read = (more: object) => parseForm(opportunityForm.shape, { ...typed, ...more }, 'fr')

test('a grant needs a title, a kind and a funder; the rest may be left out', () => {
  expect(read({})).toMatchObject({
    value: { natures: [], placeCodes: [], rateTenths: undefined, closesOn: undefined },
  })
  expect(read({ title: '' }).ok).toBe(false)
})

test('codes of places, shares and addresses are read as they are written', () => {
  expect(read({ placeCodes: 'reg-53, dep-2A' })).toMatchObject({
    value: { placeCodes: ['REG-53', 'DEP-2A'] },
  })
  expect(read({ placeCodes: 'Bretagne' }).ok).toBe(false)
  expect(read({ rateTenths: '80' })).toMatchObject({ value: { rateTenths: 800 } })
  expect(read({ rateTenths: '101' }).ok).toBe(false)
  expect(read({ address: 'javascript:alert(1)' }).ok).toBe(false)
  expect(read({ mostCents: '1 250,50' })).toMatchObject({ value: { mostCents: 125_050 } })
})

test('the last day comes after the first', () => {
  expect(read({ opensOn: '2027-02-01', closesOn: '2027-01-01' }).ok).toBe(false)
  expect(isClosed({ closesOn: '2027-01-01' }, '2027-01-01')).toBe(false)
  expect(isClosed({ closesOn: '2027-01-01' }, '2027-01-02')).toBe(true)
})

test('words of a source tell running costs from what one builds', () => {
  expect(costsOf('Dépenses de fonctionnement, Dépenses d’investissement')).toBe('both')
  expect(costsOf('investment')).toBe('investment')
  expect(costsOf('autre')).toBe('unsaid')
})

test('a word that the house does not know any more is left aside', () => {
  const kept = {
    challenges: ['empowerment', 'x'],
    natures: ['staff', 'gold'],
    phases: ['use', 'y'],
  }
  expect(readingOf(kept)).toEqual({
    ...{ challenges: ['empowerment'], natures: ['staff'], phases: ['use'] },
  })
})
