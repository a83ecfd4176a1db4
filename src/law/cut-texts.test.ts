import { expect, test } from 'vitest'
import { cutOnPurpose, cutTexts } from './cut-texts.ts'
import { filesBelow } from './source.ts'

// A reason, a note, a title that somebody typed is kept whole, or refused with the bound of its field: `tooLong` of the kit,
// or the shape of the form. Half a sentence, kept without a word, is nobody's.

const cut = (text: string, path = 'src/modules/x/routes/new.tsx') =>
  cutTexts({ path, text }).map(({ key }) => key.split('#')[1])

test('no room cuts in silence a text that somebody typed', () => {
  const texts = filesBelow('src/modules', /\.tsx?$/).flatMap(cutTexts)
  expect([...new Set(texts.map(({ key }) => key))].toSorted()).toEqual(
    Object.keys(cutOnPurpose).toSorted(),
  )
})

test.each([
  "const reason = String(raw['reason'] ?? '').slice(0, 500)",
  "const word = typeof raw['word'] === 'string' ? raw['word'].slice(0, 4_000) : ''",
  'const { reason } = await readForm(c)\nconst kept = reason.slice(0, 300)',
  "const { closing: sent } = raw\nconst closing = typeof sent === 'string' ? sent.slice(0, 2_000) : ''",
  "const typed = (await readForm(c))['reason']\nconst reason = typed.trim().slice(0, 500)",
  "const [choice, reason] = [raw['choice'], raw['reason']]\nkeep(reason.substring(0, 1000))",
  "const note = fields['note']\nkeep(note.substr(0, 80))",
  "keep(text('reference').slice(0, 200))",
  "const reason = [...text('reason')].slice(0, 400).join('')",
  "const text = (name: string) =>\n  String(raw[name] ?? '')\n    .trim()\n    .slice(0, most)",
])('%s is found', (text) => {
  expect(cut(text)).toHaveLength(1)
})

test.each([
  "const words = (c.req.query('q') ?? '').slice(0, 200)",
  'const year = today.slice(0, 4)',
  "const ids = [raw['id'] ?? []].flat()\nconst shown = found.slice(0, 10)",
  "const tail = raw['code'].slice(4)",
])('%s is no such cut', (text) => {
  expect(cut(text)).toEqual([])
})

test('tests and what is no room are not read', () => {
  const text = "keep(raw['reason'].slice(0, 5))"
  expect(cut(text, 'src/modules/x/routes/new.test.ts')).toEqual([])
  expect(cut(text, 'src/platform/http/needs.ts')).toEqual([])
})
