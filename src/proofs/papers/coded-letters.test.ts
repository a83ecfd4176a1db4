import { describe, expect, test } from 'vitest'
import { filesBelow, isTest, type SourceFile } from '#law/source.ts'
import { hasCommand } from '#platform/testing/commands.ts'
import { codedLetters, lines } from './coded-letters.ts'

/** One list of what each letter with a code says: each line is there, or says why it is not. */
describe.skipIf(!hasCommand('pdftotext'))('a letter with a code', () => {
  test.each(Object.entries(codedLetters))('%s says all that it must', async (_name, letter) => {
    const text = await letter.read()
    const missing = lines.filter((line) => {
      const said = letter.says[line]
      return said instanceof RegExp && !said.test(text)
    })
    expect({ missing, text: missing.length > 0 ? text : '' }).toEqual({ missing: [], text: '' })
  })
})

test('what a letter does not say has its reason', () => {
  for (const { says } of Object.values(codedLetters))
    for (const said of Object.values(says))
      if (!(said instanceof RegExp)) expect(said.why.length).toBeGreaterThan(18)
})

/** What writes to somebody: a batch of paper, a letter to merge, a mail. */
const writes = /\bLetterBatch\b|\bMergeLetter\b|\bctx\.mail\(|\): Mail \{/
/** What opens something for its holder alone: a code, or the link that holds it. */
const opens =
  /\bwrittenCode\(|\bgrouped\(|codePaths\.code\(|seatPaths\.seat\(|\blinkToken\(|\bcodeMail\(|\bseatMail\(|\bagainMail\(|csv\.code/

function writers(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path, text }) => !isTest(path) && writes.test(text) && opens.test(text))
    .map(({ path }) => path.replace('src/modules/', ''))
    .toSorted()
}

/** They hand the letter over; it is written in the file that the list names. */
const handsOver = ['draws/invitations/actions/follow-draw.ts']

test('a file that writes a letter with a code is in the list', () => {
  const listed = Object.values(codedLetters).flatMap(({ sources }) => sources)
  const house = filesBelow('src/modules', /\.tsx?$/)
  const missing = (files: readonly SourceFile[]) =>
    writers(files).filter((path) => ![...listed, ...handsOver].includes(path))
  expect(missing(house)).toEqual([])
  expect(
    listed.filter((path) => !house.some((file) => file.path === `src/modules/${path}`)),
  ).toEqual([])
  // A new letter that forgets the list is found.
  const text = 'ctx.mail({ to, subject, text: writtenCode(code) })'
  const planted = { path: 'src/modules/draws/panel/actions/write-again.ts', text }
  expect(missing([...house, planted])).toEqual(['draws/panel/actions/write-again.ts'])
})
