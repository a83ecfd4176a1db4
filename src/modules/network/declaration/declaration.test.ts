import { expect, test } from 'vitest'
import { isOverdue } from './commitment.ts'
import { declarationShape, firstDeclaration } from './declaration.ts'
import { promisesOf, reminderOf, signShape, standingOf, yearsAfter } from './signature.ts'

const signature = (newsOn: string, one?: string, two?: string) => ({
  newsOn,
  remindedOneOn: one,
  remindedTwoOn: two,
})

test('a signature stands for a year, is asked for news, and lapses after two years of silence', () => {
  const of = (today: string) => standingOf({ newsOn: '2024-11-25' }, today)
  expect(of('2025-11-24')).toBe('standing')
  expect(of('2025-11-25')).toBe('news-due')
  expect(of('2026-11-24')).toBe('news-due')
  expect(of('2026-11-25')).toBe('lapsed')
})

test('an anniversary of the 29 February exists every year', () => {
  expect(yearsAfter('2024-02-29', 1)).toBe('2025-02-28')
  expect(yearsAfter('2024-02-29', 4)).toBe('2028-02-29')
})

test('each anniversary is owed one letter, and never two', () => {
  expect(reminderOf(signature('2026-01-01'), '2026-12-31')).toBeUndefined()
  expect(reminderOf(signature('2026-01-01'), '2027-01-01')).toBe('one')
  expect(reminderOf(signature('2026-01-01', '2027-01-01'), '2027-06-01')).toBeUndefined()
  expect(reminderOf(signature('2026-01-01', '2027-01-01'), '2028-01-01')).toBe('two')
  expect(reminderOf(signature('2026-01-01', '2027-01-01', '2028-01-01'), '2029-01-01')).toBe(
    undefined,
  )
})

test('a promise is late the day after its day, unless something was said of it', () => {
  expect(isOverdue({ state: 'open', dueOn: '2026-11-25' }, '2026-11-25')).toBe(false)
  expect(isOverdue({ state: 'open', dueOn: '2026-11-25' }, '2026-11-26')).toBe(true)
  expect(isOverdue({ state: 'kept', dueOn: '2026-11-25' }, '2027-11-26')).toBe(false)
})

const form = {
  name: 'Odile Serre',
  title: 'Maire',
  email: 'odile@valbrenne.example',
  accepts: 'yes',
}

test('a commitment goes with its due date, and the box must be ticked', () => {
  const read = signShape.parse({ ...form, commitment2: 'Publier', due2: '2027-06-01' })
  expect(promisesOf(read)).toEqual([{ text: 'Publier', dueOn: '2027-06-01' }])
  expect(signShape.safeParse({ ...form, commitment1: 'Publier' }).success).toBe(false)
  expect(signShape.safeParse({ ...form, due3: '2027-06-01' }).success).toBe(false)
  expect(signShape.safeParse({ ...form, accepts: undefined }).success).toBe(false)
})

test.each([{}, { accepts: '' }, { accepts: 'no' }, { accepts: 'false' }, { accepts: 'on' }])(
  'nobody signs without the box: %j',
  (sent) => {
    const { accepts: _, ...rest } = form
    expect(signShape.safeParse({ ...rest, ...sent }).success).toBe(false)
  },
)

test('the first text of a house would be accepted as a version', () => {
  expect(declarationShape.safeParse({ ...firstDeclaration, changes: '', after: '0' }).success).toBe(
    true,
  )
})
