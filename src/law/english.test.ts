import { expect, test } from 'vitest'
import { englishFaults, englishPieces } from './english.ts'
import { filesBelow, isTest } from './source.ts'

const path = 'src/modules/planted/texts/planted.ts'
const inTexts = (english: string) =>
  `export const t = defineTexts({ a: 'Bonjour :' }, { a: ${english} })`

test('no English of the house is set, or said, as French', () => {
  const files = filesBelow('src', /\.tsx?$/).filter((file) => !isTest(file.path))
  const pieces = files.reduce((total, file) => total + englishPieces(file).length, 0)
  // Every text of the house is read, those that stand in a function and beside a `fr` too.
  expect(pieces).toBeGreaterThan(9_000)
  expect(
    files.flatMap((file) => englishFaults(file).map((fault) => `${file.path} ${fault}`)),
  ).toEqual([])
})

test.each([
  `'Your seat : confirmed'`,
  `'Your seat\u00a0: confirmed'`,
  `'Really\u202f?'`,
  `(name: string) => \`\${name} : confirmed\``,
  `(name: string) => \`Seat of \${name} !\``,
  `'The « draw » is over'`,
  `'Form'`,
  `'Left'`,
  `'To read again'`,
  `'The next gesture'`,
  `'Sendings'`,
  `'No suppressed address'`,
  `'Columns left aside'`,
])('%s is found', (english) => {
  expect(englishFaults({ path, text: inTexts(english) })).toHaveLength(1)
})

test('what stands beside a French text without defineTexts is read too', () => {
  const text = `const said = { fr: 'Suite', en: 'Next gesture' }; const code = { en: 'gesture' }`
  expect(englishFaults({ path, text })).toHaveLength(1)
})

test.each([
  `'Your seat: confirmed'`,
  `'The form is sent'`,
  `'Two places left'`,
  `'We are sending it'`,
  `(name: string) => \`\${name}: confirmed\``,
  `'One a line: name; e-mail'`,
  `'Really?'`,
  `(kind: string) => (kind === 'form' ? 'Poll' : 'Vote')`,
])('%s is not', (english) => {
  expect(englishFaults({ path, text: inTexts(english) })).toEqual([])
})
