import { expect, test } from 'vitest'
import type { PlainState } from '../undo.ts'
import { textAfter, textBefore } from '../word-diff/word-diff.ts'
import { historyLines, type TextVersion, versionsOnPage } from './history.ts'

const words = (kept: PlainState) =>
  Object.entries(kept as Readonly<Record<string, string>>).map(([label, text]) => ({ label, text }))

const version = (number: number, kept: PlainState): TextVersion => ({
  ...{ number, kept, mark: String(number), byName: `Personne ${number}` },
  at: new Date(Date.UTC(2026, 10, number)),
})

test('each line says what changed since the one before, and the oldest is read whole', () => {
  const lines = historyLines(
    [
      version(3, { raison: 'Le lavoir et le four', domaine: '' }),
      version(2, { raison: 'Le lavoir', domaine: 'Ses travaux' }),
      version(1, { raison: 'Le lavoir', domaine: '' }),
    ],
    words,
    true,
  )
  expect(lines.map(({ number, isNow, isFirst }) => [number, isNow, isFirst])).toEqual([
    [3, true, false],
    [2, false, false],
    [1, false, true],
  ])
  const shownLines = lines.map(({ changes }) =>
    changes.map(({ label, pieces }) => [label, textBefore(pieces), textAfter(pieces)]),
  )
  expect(shownLines).toEqual([
    [
      ['raison', 'Le lavoir', 'Le lavoir et le four'],
      ['domaine', 'Ses travaux', ''],
    ],
    [['domaine', '', 'Ses travaux']],
    [['raison', 'Le lavoir', 'Le lavoir']],
  ])
})

test('a part that is no longer there is told as taken away', () => {
  const [line] = historyLines([version(2, {}), version(1, { titre: 'Le four' })], words, true)
  expect(line?.changes.map(({ pieces }) => pieces)).toEqual([
    [{ kind: 'removed', text: 'Le four' }],
  ])
})

test('a page shows so many, and compares the last with the one that follows it', () => {
  const many = Array.from({ length: versionsOnPage + 1 }, (_, at) =>
    version(versionsOnPage + 1 - at, { texte: `Version ${versionsOnPage + 1 - at}` }),
  )
  const lines = historyLines(many, words, false)
  expect(lines).toHaveLength(versionsOnPage)
  expect(lines.some(({ isNow, isFirst }) => isNow || isFirst)).toBe(false)
})
