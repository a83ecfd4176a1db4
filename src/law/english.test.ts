import { expect, test } from 'vitest'
import { englishFaults, englishPieces, sharedColons } from './english.ts'
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
  `'Your place goes back to chance.'`,
  `'so that it does not weigh on chance'`,
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

/** Lines that somebody corrects and sends back, in the shape that the house reads. */
const typed: ReadonlySet<string> = new Set(['src/modules/votes/preparing/pages/ReachPart.tsx'])

test('no page of both languages sets the colon of French between two values', () => {
  const drawn = filesBelow(
    'src',
    /\.tsx$|\/(routes|documents)\/[^/]+\.ts$|\/jobs\.ts$|^src\/ui\/.*\.ts$/,
  ).filter(({ path: at }) => !isTest(at) && !/\/texts|island|stories/.test(at) && !typed.has(at))
  expect(drawn.length).toBeGreaterThan(600)
  expect(drawn.flatMap((file) => sharedColons(file).map((line) => `${file.path} ${line}`))).toEqual(
    [],
  )
})

test.each([
  `const t = \`\${name} : \${title}\``,
  'const t = <p>{name} : {title}</p>',
  'const t = <p>{name}\u00a0: <b>{title}</b></p>',
  "const t = list.join(' : ')",
  "const t = list.join(' ; ')",
  `const t = \`\${name} ; \${title}\``,
])('%s is found', (text) => {
  expect(sharedColons({ path: 'src/modules/planted/pages/Planted.tsx', text })).toHaveLength(1)
})
