import { expect, it } from 'vitest'
import { readSaid, readSettled, tickedFor } from './said-of-text.ts'

const one = '11111111-1111-4111-8111-111111111111'
const two = '22222222-2222-4222-8222-222222222222'
const words = { noneWith: 'pas les deux', choose: 'un au moins' }

it('reads one field a text: themes, none of them, or nothing yet', () => {
  const read = readSaid({ texts: `${one} ${two}`, [`text-${one}`]: ['a', 'b'] }, words)
  expect(read).toEqual({
    ok: true,
    value: [
      { answerId: one, themes: ['a', 'b'] },
      { answerId: two, themes: undefined },
    ],
  })
  const none = readSaid({ texts: one, [`text-${one}`]: 'none' }, words)
  expect(none).toEqual({ ok: true, value: [{ answerId: one, themes: [] }] })
})

it('leaves out what is no text of the page', () => {
  const read = readSaid({ texts: 'x', 'text-x': 'a', [`text-${two}`]: 'a' }, words)
  expect(read).toEqual({ ok: true, value: [] })
})

it('refuses « aucun thème » with a theme, and keeps what was ticked', () => {
  const read = readSaid({ texts: one, [`text-${one}`]: ['a', 'none'] }, words)
  expect(read.ok ? undefined : read.form.problems).toEqual({ [`text-${one}`]: 'pas les deux' })
  expect(read.ok ? undefined : read.form.values[`text-${one}`]).toBe('a\nnone')
  expect(readSettled({ themes: ['a', 'none'] }, words).ok).toBe(false)
})

it('settles something, always', () => {
  expect(readSettled({}, words)).toMatchObject({ form: { problems: { themes: 'un au moins' } } })
  expect(readSettled({ themes: 'none' }, words)).toEqual({ ok: true, value: [] })
  expect(tickedFor([])).toEqual(['none'])
  expect(tickedFor(undefined)).toEqual([])
  expect(tickedFor(['a'])).toEqual(['a'])
})
