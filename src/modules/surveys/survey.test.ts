import { expect, it } from 'vitest'
import { erasedOn, shownState, slugFrom, surveyShape, takesAnswers } from './survey.ts'

const now = new Date('2026-12-05T10:00:00Z')

it('takes answers until its last day, that day included', () => {
  expect(takesAnswers({ state: 'open', closesOn: '2026-12-05' }, now)).toBe(true)
  expect(takesAnswers({ state: 'open', closesOn: '2026-12-04' }, now)).toBe(false)
  expect(takesAnswers({ state: 'closed', closesOn: '2026-12-05' }, now)).toBe(false)
  expect(shownState({ state: 'open', closesOn: '2026-12-04' }, now)).toBe('closed')
})

it('says on which day the answers go: so many months after the end, on the last day of a short month', () => {
  const survey = { closedAt: undefined, closesOn: '2026-11-30', keepMonths: 3 }
  expect(erasedOn(survey)).toBe('2027-02-28')
  expect(erasedOn({ ...survey, closedAt: new Date('2026-10-01T10:00:00Z') })).toBe('2027-01-01')
})

it('is kept from one to sixty months, as people write numbers', () => {
  const months = (text: string) => surveyShape.shape.keepMonths.safeParse(text).data
  expect(months(' 12 ')).toBe(12)
  for (const wrong of ['', '0', '61', '2,5', 'un an']) expect(months(wrong)).toBeUndefined()
})

it('has an address from its title', () => {
  expect(slugFrom('Le marché de Noël !', 'ab12')).toBe('le-marche-de-noel-ab12')
  expect(slugFrom('???', 'ab12')).toBe('enquete-ab12')
})

it('has no kiosk where codes are asked: it says so, under the box', () => {
  const form = {
    ...{ title: 'Le marché', purpose: 'Choisir le jour du marché.', controller: 'Commune' },
    ...{ contact: 'mairie@exemple.fr', notice: '', keepMonths: '12', planned: '' },
    ...{ closesOn: '2026-12-31', kiosk: 'yes' },
  }
  const refused = surveyShape.safeParse({ ...form, access: 'codes' })
  expect(refused.error?.issues.map(({ path }) => path.join())).toEqual(['kiosk'])
  expect(surveyShape.safeParse({ ...form, access: 'link' }).success).toBe(true)
})
