import { expect, test } from 'vitest'
import { filesBelow, isTest, type SourceFile, withoutComments } from './source.ts'

// A ticket is compared by eye between a letter, a screen and the record: it has one form, `214D-FF44-A1B2-C3D4-E5F6`,
// that `writtenTicket` writes. Files that machines read (the pool, the sheets of other tools) hold it as it is.

/** A ticket shown as it is stored, cut, or in groups of another shape. */
function otherTickets({ path, text }: SourceFile): readonly string[] {
  if (!/^src\/modules\/draws\//.test(path) || isTest(path)) return []
  const shown = [
    /\binFours\([\w.]*ticket\)/,
    /\bwrittenTicket\([^()]*\)\.slice\(/,
    /\bfullName\([^()]*\) : [\w.]*\.ticket\b/,
    /\?\? ticket\b/,
    />\{[\w.]*\bticket\}</,
    /\bsaid\.\w+\((?:[^()]*, )?[\w.]*\.ticket\)/,
    // The value of a mail or of a letter.
    ...(/\/(?:mails|documents)\/|\/write-to-/.test(path) ? [/\bticket: [\w.]*\.ticket\b/] : []),
  ]
  return withoutComments(text)
    .split('\n')
    .flatMap((line, at) =>
      shown.some((shape) => shape.test(line)) ? [`${path}:${at + 1} ${line.trim()}`] : [],
    )
}

test('a ticket is written by one writer, on screens, papers and in mails', () => {
  const files = filesBelow('src/modules/draws', /\.tsx?$/)
  expect(files.filter(({ text }) => /\bwrittenTicket\(/.test(text)).length).toBeGreaterThan(12)
  expect(files.flatMap(otherTickets)).toEqual([])
})

test.each([
  ['routes/planted.tsx', 'said.done(inFours(recruit.ticket))'],
  ['mails/planted.ts', 'const ticket = writtenTicket(recruit.ticket).slice(0, 14)'],
  ['routes/planted.tsx', 'name: one.identity ? fullName(one.identity) : one.ticket,'],
  ['routes/planted.tsx', 'names.get(id) ?? ticket'],
  ['pages/planted.tsx', '<code>{recruit.ticket}</code>'],
  ['routes/planted.tsx', 'said.registered(registered.value.ticket)'],
  ['registration/actions/write-to-registered.ts', 'ticket: recruit.ticket,'],
])('in %s, %s is found', (place, text) => {
  expect(otherTickets({ path: `src/modules/draws/${place}`, text })).toHaveLength(1)
})

test.each([
  ['routes/planted.tsx', 'said.done(writtenTicket(recruit.ticket))'],
  ['routes/planted.tsx', '<option value={seat.ticket}>{writtenTicket(seat.ticket)}</option>'],
  ['actions/planted.ts', 'ticket: recruit.ticket,'],
])('in %s, %s is not', (place, text) => {
  expect(otherTickets({ path: `src/modules/draws/${place}`, text })).toEqual([])
})
