import { expect, test } from 'vitest'
import { type BlockForm, isStale, referenceOf, slugIn } from './block.ts'

const form: BlockForm = {
  ...{ kind: 'reference', title: 'La halle', body: 'Un texte', trueOn: '2026-12-01' },
  ...{ resourceSlug: '/ressources/halle', consentOn: '2026-11-01', consentOf: 'La mairie' },
}
const isPublished = (slug: string) => slug === 'halle'

test('a reference is a published sheet with the dated consent of its territory', () => {
  expect(referenceOf(form, isPublished)).toMatchObject({ value: { resourceSlug: 'halle' } })
  expect(referenceOf(form, () => false)).toMatchObject({ refusal: 'sheet-needed' })
  expect(referenceOf({ ...form, resourceSlug: '' }, isPublished)).toMatchObject({
    refusal: 'sheet-needed',
  })
  expect(referenceOf({ ...form, consentOn: undefined }, isPublished)).toMatchObject({
    refusal: 'consent-needed',
  })
  expect(referenceOf({ ...form, consentOf: '' }, isPublished)).toMatchObject({
    refusal: 'consent-needed',
  })
  expect(referenceOf({ ...form, kind: 'method' }, isPublished)).toMatchObject({
    value: { resourceSlug: '', consentOn: undefined },
  })
})

test('an address is pasted as it is read', () => {
  expect(slugIn('https://ouvroir.example/ressources/halle/?a=b#c')).toBe('halle')
  expect(slugIn('halle')).toBe('halle')
})

test('after a year, a text is to be read again', () => {
  expect(isStale({ trueOn: '2025-12-01' }, '2026-12-01')).toBe(false)
  expect(isStale({ trueOn: '2025-12-01' }, '2026-12-02')).toBe(true)
})
