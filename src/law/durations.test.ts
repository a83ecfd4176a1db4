import { expect, test } from 'vitest'
import { handmadeDurations } from './durations.ts'
import { filesBelow } from './source.ts'

const path = 'src/modules/events/texts/planted.ts'
const value = (name: string) => `\${${name}}`

test('every length of time is said by one helper', () => {
  const files = ['src/modules', 'src/ui', 'src/platform'].flatMap((place) =>
    filesBelow(place, /\.tsx?$/),
  )
  expect(files.length).toBeGreaterThan(500)
  expect(files.flatMap(handmadeDurations)).toEqual([])
})

test.each([
  `hoursCount: (hours) => \`${value('hours')} h\`,`,
  `const said = \`${value('minutes')}\u00a0min, ${value('place')}\``,
])('%s is found', (text) => {
  expect(handmadeDurations({ path, text })).toHaveLength(1)
})

test.each([
  `left: \`${value('minutes')} min ${value('seconds')} s\`,`,
  `label: \`${value('house')} habite ici\``,
  `at: \`${value('day')} à 18 h\``,
])('%s is not', (text) => {
  expect(handmadeDurations({ path, text })).toEqual([])
})
