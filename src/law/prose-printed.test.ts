import { expect, test } from 'vitest'
import { proseFields, rawProse } from './prose-printed.ts'
import { filesBelow } from './source.ts'

const fields = proseFields(filesBelow('src/modules', /pages\/.*\.tsx$/))
const path = 'src/modules/network/mails/planted.ts'

test('letters and papers print no long field as it was typed', () => {
  expect(fields.size).toBeGreaterThan(50)
  const files = filesBelow('src/modules', /\.tsx?$/)
  expect(files.flatMap((file) => rawProse(file, fields))).toEqual([])
})

test.each([
  '  parts: (said) => [said.why(given.reason)],',
  '  const reason = [leaveReasons[given.leaveReason], given.leaveNote].filter(Boolean)',
  '  rows: freezes.map((freeze) => [freeze.version, freeze.reason, freeze.frozenAt]),',
])('%s is found', (text) => {
  expect(rawProse({ path, text }, fields)).toHaveLength(1)
})

test.each([
  '  parts: (said) => [said.why(textProse(given.reason))],',
  "  event.cancelReason ? words.reason(textProse(event.cancelReason)) : '',",
  "  given.reason === '' ? said.none : said.some,",
  '  to: envelope(given.address),',
])('%s is not', (text) => {
  expect(rawProse({ path, text }, fields)).toEqual([])
})
