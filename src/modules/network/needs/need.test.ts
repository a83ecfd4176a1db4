import { expect, it } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { matchNeed, needShape } from './need.ts'

const need = {
  challenges: ['empowerment', 'restore_trust'] as const,
  from: undefined,
  until: undefined,
}

it('a call matches a need by the challenges they share, while the territory is available', () => {
  const call = { challenges: ['restore_trust', 'shared_decision'] as const }
  expect(matchNeed(need, call, '2026-11-25')).toEqual(['restore_trust'])
  expect(matchNeed({ ...need, until: '2026-11-24' }, call, '2026-11-25')).toEqual([])
  expect(matchNeed({ ...need, until: '2026-11-25' }, call, '2026-11-25')).toHaveLength(1)
  expect(matchNeed(need, { challenges: ['shared_decision'] }, '2026-11-25')).toEqual([])
})

it('a need names a challenge, and its days follow each other', () => {
  expect(parseForm(needShape, {}, 'fr').ok).toBe(false)
  const days = { challenges: 'empowerment', from: '2027-02-01', until: '2027-01-01' }
  const read = parseForm(needShape, days, 'fr')
  expect(read.ok ? {} : read.form.problems).toHaveProperty('until')
  expect(parseForm(needShape, { challenges: 'empowerment', tell: 'yes' }, 'fr')).toMatchObject({
    value: { tell: true, challenges: ['empowerment'] },
  })
})
