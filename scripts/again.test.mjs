import { expect, it } from 'vitest'
import { filesToRunAgain, withSecondRun } from './again.mjs'

const file = (name, ...statuses) => ({
  name,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
})
const report = (...testResults) => ({ testResults })

it('walks again what failed, and nothing else', () => {
  expect(filesToRunAgain(report(file('a', 'passed'), file('b', 'passed', 'failed')))).toEqual(['b'])
  expect(filesToRunAgain(report(file('a', 'passed')))).toEqual([])
})

it('does not try its luck where much failed, or where a file could not be read', () => {
  const four = ['a', 'b', 'c', 'd'].map((name) => file(name, 'failed'))
  expect(filesToRunAgain(report(...four))).toEqual([])
  expect(filesToRunAgain(report(...four.slice(1)))).toHaveLength(3)
  const unread = { name: 'e', status: 'failed', assertionResults: [] }
  expect(filesToRunAgain(report(unread))).toEqual([])
})

it('counts each file as it ended last', () => {
  const first = report(file('a', 'passed', 'skipped'), file('b', 'failed', 'passed'))
  expect(withSecondRun(first, report(file('b', 'passed', 'passed')))).toMatchObject({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
  })
})

it('still fails what fails twice', () => {
  const first = report(file('a', 'passed'), file('b', 'failed', 'passed'))
  const second = withSecondRun(first, report(file('b', 'passed', 'failed')))
  expect(second).toMatchObject({ numPassedTests: 2, numFailedTests: 1 })
  expect(second.testResults[1].status).toBe('failed')
  // A file that the second run did not even reach counts as it ended the first time.
  expect(withSecondRun(first, report()).numFailedTests).toBe(1)
})
