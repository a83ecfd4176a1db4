import { expect, test } from 'vitest'
import { drawStates } from './draw.ts'
import { erasureDayProblem, isErasureLate, neededUntil } from './erasure-day.ts'

const announced = {
  registrationClosesOn: '2027-01-10',
  drawOn: '2027-01-20',
  firstSessionOn: undefined,
  replacementsEndOn: '2027-03-01',
}

test('people are needed until the last announced day or the last session', () => {
  expect(neededUntil(announced, [])).toBe('2027-03-01')
  expect(neededUntil(announced, ['2027-02-01', '2027-05-01'])).toBe('2027-05-01')
  const nothing = { ...announced, registrationClosesOn: undefined, drawOn: undefined }
  expect(neededUntil({ ...nothing, replacementsEndOn: undefined }, [])).toBeUndefined()
})

test('a day of erasure is to come, and after the draw', () => {
  const today = '2026-11-25'
  expect(erasureDayProblem('0026-12-31', '2027-03-01', today)).toBe('erase-day-past')
  expect(erasureDayProblem(today, undefined, today)).toBe('erase-day-past')
  expect(erasureDayProblem('2027-03-01', '2027-03-01', today)).toBe('erase-day-early')
  expect(erasureDayProblem('2027-03-02', '2027-03-01', today)).toBeUndefined()
})

test('the day may pass before the draw is over: whoever runs it is told', () => {
  const late = drawStates.filter((state) =>
    isErasureLate({ ...announced, state }, '2027-02-01', '2027-02-15'),
  )
  expect(late).toEqual(['preparing', 'recruiting', 'frozen', 'listed', 'committed', 'drawn'])
  expect(isErasureLate({ ...announced, state: 'drawn' }, '2027-03-02', '2027-03-05')).toBe(false)
  expect(isErasureLate({ ...announced, state: 'recruiting' }, '2027-02-01', '2027-02-01')).toBe(
    false,
  )
})
