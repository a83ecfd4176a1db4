import { expect, test } from 'vitest'
import { dueKept, type PortfolioRow } from './portfolio.ts'

const row = (stage: string, kind: string) =>
  ({ experiment: { stage }, next: { kind } }) as unknown as PortfolioRow

test.each([
  ['stopped', 'publish', 'is-stopped'],
  ['dissemination', 'spread', 'at-the-end'],
  ['running', 'publish', 'to-publish'],
  ['running', 'open-phase', 'dated-by-phase'],
  ['running', 'run-phase', 'dated-by-phase'],
  ['running', 'close-phase', 'dated-by-phase'],
  ['running', 'requirement', undefined],
  ['idea', 'pass', undefined],
] as const)('the due day of %s, next %s', (stage, kind, kept) => {
  expect(dueKept(row(stage, kind))).toBe(kept)
})
