import { expect, test } from 'vitest'
import { type CoachingNeed, matchCoaches, type PossibleCoach } from './match.ts'

const here = { id: 'a', departmentCode: '35', regionCode: '53' }
const near = { id: 'b', departmentCode: '35', regionCode: '53' }
const away = { id: 'c', departmentCode: '13', regionCode: '93' }

const need: CoachingNeed = {
  themes: ['sortition', 'facilitation'],
  how: 'either',
  languages: ['fr'],
  territory: here,
}

function coach(personId: string, overrides: Partial<PossibleCoach> = {}): PossibleCoach {
  return {
    personId,
    skills: ['sortition', 'facilitation'],
    languages: ['fr'],
    places: [near],
    atDistance: true,
    hoursPerMonth: undefined,
    underWay: 0,
    ...overrides,
  }
}

test('the worked example of the manual gives 75', () => {
  const [best] = matchCoaches(need, [coach('one', { underWay: 1 })])
  expect(best?.score).toBe(75)
  expect(best?.reasons.map(({ code }) => code)).toEqual(['themes', 'same-department', 'busy'])
})

test('skills come before nearness, and nearness before distance', () => {
  const matches = matchCoaches(need, [
    coach('far', { places: [away] }),
    coach('half', { skills: ['sortition'], places: [here] }),
    coach('near'),
  ])
  expect(matches.map(({ personId }) => personId)).toEqual(['near', 'far', 'half'])
  expect(matches[2]?.reasons).toContainEqual({ code: 'missing', themes: ['facilitation'] })
})

test('someone who shares no theme is not suggested', () => {
  expect(matchCoaches(need, [coach('one', { skills: ['law'] })])).toEqual([])
})

test('when one has to come, living far is said and costs', () => {
  const [match] = matchCoaches({ ...need, how: 'on-site' }, [coach('one', { places: [away] })])
  expect(match?.reasons).toContainEqual({ code: 'far' })
  expect(match?.score).toBe(45)
})

test('a language that is asked for and not spoken is said', () => {
  const asked: CoachingNeed = { ...need, languages: ['fr', 'lsf'] }
  const [signs, no] = matchCoaches(asked, [coach('no'), coach('signs', { languages: ['lsf'] })])
  expect(signs?.reasons).toContainEqual({ code: 'language', languages: ['lsf'] })
  expect(no?.reasons).toContainEqual({ code: 'no-language', languages: ['lsf'] })
})

test('ties keep one order, whoever was read first', () => {
  const pair = [coach('b'), coach('a')]
  const order = (list: PossibleCoach[]) => matchCoaches(need, list).map(({ personId }) => personId)
  expect(order(pair)).toEqual(['a', 'b'])
  expect(order(pair.toReversed())).toEqual(['a', 'b'])
})
