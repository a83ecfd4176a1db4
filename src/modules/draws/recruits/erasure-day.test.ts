import { expect, test } from 'vitest'
import type { Day } from '#kit/dates.ts'
import { type DrawState, drawStates } from '../draw.ts'
import {
  announcedErasure,
  erasureDayProblem,
  erasureOf,
  givenUpOn,
  isGivenUp,
  isWarningDue,
  movedDay,
  neededUntil,
  postponeProblem,
} from './erasure-day.ts'

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
  // A year after it is needed, whenever that is.
  expect(erasureDayProblem('2028-03-01', '2027-03-01', today)).toBeUndefined()
  expect(erasureDayProblem('2028-03-02', '2027-03-01', today)).toBe('erase-day-far')
  expect(erasureDayProblem('2027-11-27', '2023-03-01', today)).toBe('erase-day-far')
  expect(erasureDayProblem('2027-11-26', undefined, today)).toBeUndefined()
})

test('settings do not move a day that was announced, typed or not, to a later one', () => {
  const moved = (
    before: Day | undefined,
    asked: Day | undefined,
    state: DrawState = 'recruiting',
  ) => movedDay({ ...announced, state }, before, asked)
  // Nobody typed a day: half a year after the draw was announced.
  expect(moved(undefined, '2126-12-24')).toBe('later')
  expect(moved(undefined, '2027-07-23')).toBe('later')
  expect(moved(undefined, '2027-07-22')).toBeUndefined()
  expect(moved(undefined, '2027-07-21')).toBe('sooner')
  expect(moved(undefined, undefined)).toBeUndefined()
  expect(moved('2027-05-01', '2027-05-02')).toBe('later')
  expect(moved('2027-05-01', undefined)).toBe('later')
  expect(moved('2027-05-01', '2027-04-30')).toBe('sooner')
  expect(moved('2027-05-01', '2027-05-01')).toBeUndefined()
  for (const day of ['2126-12-24', '2027-03-01', undefined])
    expect(moved('2027-05-01', day, 'preparing')).toBeUndefined()
})

test('the day may come and pass before the draw is over: whoever runs it reads what happens', () => {
  const said = (state: DrawState, today: Day, eraseOn: Day | undefined = '2027-02-10') =>
    erasureOf({ ...announced, state }, eraseOn, today)
  for (const state of ['recruiting', 'frozen', 'listed', 'committed'] as const) {
    expect(said(state, '2027-01-10')).toBeUndefined()
    expect(said(state, '2027-01-11')).toBe('near')
    expect(said(state, '2027-02-10')).toBe('near')
    expect(said(state, '2027-02-11')).toBe('late')
  }
  expect(said('drawn', '2027-02-11')).toBe('drawn')
  expect(said('drawn', '2027-03-02')).toBeUndefined()
  for (const state of ['preparing', 'closed', 'void'] as const)
    expect(said(state, '2027-02-11')).toBeUndefined()
  // Nobody typed a day: half a year after the day of the draw.
  expect(announcedErasure(announced, undefined)).toBe('2027-07-22')
})

test('the team is warned once for each day that comes, and once for several that went by', () => {
  const never = { first: undefined, last: undefined }
  expect(isWarningDue('2027-02-10', never, '2027-01-10')).toBe(false)
  expect(isWarningDue('2027-02-10', never, '2027-01-11')).toBe(true)
  const warned = { first: '2027-01-11', last: '2027-01-11' }
  expect(isWarningDue('2027-02-10', warned, '2027-02-02')).toBe(false)
  expect(isWarningDue('2027-02-10', warned, '2027-02-03')).toBe(true)
  expect(isWarningDue('2027-02-10', { ...warned, last: '2027-02-15' }, '2027-02-16')).toBe(false)
  expect(isWarningDue('2027-02-10', { ...warned, last: '2027-02-15' }, '2027-02-17')).toBe(true)
})

test('a draw is given up two weeks after its day, a week after the first warning, and only while it waits', () => {
  const warned = { first: '2027-01-11', last: '2027-02-17' }
  const gone = (state: DrawState, first: Day | undefined, today: Day) =>
    isGivenUp({ state }, '2027-02-10', { ...warned, first }, today)
  expect(givenUpOn('2027-02-10', '2027-01-11', '2027-02-10')).toBe('2027-02-24')
  // A house that was switched off warns late: a week is left, and no past day is said.
  expect(givenUpOn('2027-02-10', '2027-02-20', '2027-02-21')).toBe('2027-02-27')
  expect(givenUpOn('2027-02-10', undefined, '2027-03-01')).toBe('2027-03-08')
  expect(givenUpOn('2027-02-10', '2027-01-11', '2027-03-01')).toBe('2027-03-01')
  expect(gone('recruiting', '2027-01-11', '2027-02-23')).toBe(false)
  expect(gone('recruiting', '2027-02-18', '2027-02-24')).toBe(false)
  expect(gone('recruiting', undefined, '2027-02-24')).toBe(false)
  expect(drawStates.filter((state) => gone(state, '2027-01-11', '2027-02-24'))).toEqual([
    'recruiting',
    'frozen',
    'listed',
    'committed',
  ])
})

test('a day is put off for a reason, within a year, and not to a day that is past', () => {
  const problem = (laterOn: Day, because = 'La salle manque.', state: DrawState = 'recruiting') =>
    postponeProblem({ state }, '2027-02-10', { laterOn, because }, '2027-02-20')
  expect(problem('2027-02-10')).toBe('not-later')
  expect(problem('2027-02-20')).toBe('day-past')
  expect(problem('2028-02-22')).toBe('too-far')
  expect(problem('2028-02-21')).toBeUndefined()
  expect(problem('2027-03-01', 'Non')).toBe('reason-short')
  expect(problem('2027-03-01', undefined, 'drawn')).toBeUndefined()
  for (const state of ['preparing', 'closed', 'void'] as const)
    expect(problem('2027-03-01', undefined, state)).toBe('not-now')
})
