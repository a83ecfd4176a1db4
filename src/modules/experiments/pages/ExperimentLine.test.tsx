import { expect, test } from 'vitest'
import { ExperimentLine } from './ExperimentLine.tsx'

const reached = {
  kind: 'passed',
  from: 'idea',
  to: 'framing',
  at: new Date('2026-08-21T09:00:00Z'),
}
const drawn = (today: string) =>
  String(
    <ExperimentLine
      locale="fr"
      size="full"
      experiment={{ stage: 'framing', stop: undefined, startedOn: '2026-06-01' }}
      passages={[reached as never]}
      dates={{ framing: '2026-10-18' }}
      today={today}
    />,
  ).replaceAll(/\s+/g, ' ')

test('a stage says since when it is reached, and once late, since which day it is', () => {
  expect(drawn('2026-10-18')).toContain('depuis le 21 août')
  expect(drawn('2026-10-18')).not.toContain('en retard')
  expect(drawn('2026-11-29')).toMatch(/en retard<\/strong> depuis le 18 oct/)
  expect(drawn('2026-11-29')).not.toContain('21 août')
})
