import { expect, test } from 'vitest'
import {
  bounded,
  madeOfPieces,
  outlivedBounds,
  pieceMakers,
  slowPatterns,
} from './slow-patterns.ts'
import { filesBelow, isTest } from './source.ts'

const files = filesBelow('src', /\.(?:tsx?|mjs)$/).filter(({ path }) => !isTest(path))
const hole = (name: string) => `\${${name}}`
const planted = (text: string) => slowPatterns([{ path: 'src/kit/planted.ts', text }])

test('the time of no pattern of the house grows as the square of its text', {
  timeout: 60_000,
}, () => {
  expect(files.length).toBeGreaterThan(900)
  expect(
    slowPatterns(files),
    'Begin a repetition where it begins, `(?<!\\s)\\s+$`, and let two neighbours share no sign.',
  ).toEqual([])
  expect(outlivedBounds(files)).toEqual([])
  expect(Object.values(bounded).every((why) => why.length > 20)).toBe(true)
})

test('a pattern of pieces is known, with why it is quick', { timeout: 60_000 }, () => {
  expect(pieceMakers(files).toSorted()).toEqual(Object.keys(madeOfPieces).toSorted())
})

test.each([
  [String.raw`text.replace(/\s+$/, '')`, 'begun again'],
  [String.raw`text.split(/[ \n]+(?=x)/)`, 'begun again'],
  [String.raw`/^(.*?)\s*;\s*(\d+)$/.exec(text)`, 'share'],
  [String.raw`/\s*["']?\s*:/.test(text)`, 'share'],
  [String.raw`/^(?:[ ]?\p{L}+){0,3}:$/u.test(text)`, 'repeated'],
  [String.raw`/^(?:\w+)+$/.test(text)`, 'repeated'],
  [String.raw`text.replaceAll(/\[([^\]]*)\]/g, '')`, 'begun again'],
  ["new RegExp('[a-z]+!', 'i')", 'begun again'],
  [`new RegExp(\`^${hole('name')}\\\\s*,?\\\\s*x\`)`, 'share'],
  [`const some = '\\\\s*'\nnew RegExp(\`^${hole('some')}x?${hole('some')}:\`)`, 'share'],
])('%s is found', (text, way) => {
  expect(planted(text)).toEqual([expect.stringContaining(way)])
})

test.each([
  String.raw`text.replace(/(?<!\s)\s+$/, '')`,
  String.raw`/^\s*(\S.*)/.exec(text)`,
  String.raw`/^\w+(?: \w+)*$/.test(text)`,
  String.raw`text.replaceAll(/\[([^[\]]*)\]/g, '')`,
  String.raw`/[ \t]{0,40}\n/.test(text)`,
  `new RegExp(\`^${hole('name')}: (.*)$\`)`,
])('%s is not', (text) => {
  expect(planted(text)).toEqual([])
})

test('a pattern of pieces that is not known is found', () => {
  const text = "const found = new RegExp(words.join('|'))"
  expect(pieceMakers([{ path: 'src/kit/planted.ts', text }])).toEqual(['src/kit/planted.ts'])
})
