import { expect, test } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import {
  mayFollowCommitments,
  mayFollowMandates,
  mayKeepSignatures,
  mayNoteExchange,
  maySeeDossier,
  maySeeHealth,
  maySeeJournal,
  mayWriteDeclaration,
  speaksFor,
} from './permissions.ts'

const here = '01930000-0000-7000-8000-0000000000aa'
const elsewhere = '01930000-0000-7000-8000-0000000000bb'
const lab = asPerson('lab-team')
const referent = asPerson([{ role: 'territory-referent', place: { kind: 'territory', id: here } }])
const innovator = asPerson('innovator')

test('what belongs to the team is closed to all others', () => {
  const acts = [
    mayWriteDeclaration,
    mayKeepSignatures,
    maySeeJournal,
    mayNoteExchange,
    mayFollowMandates,
    maySeeHealth,
  ]
  for (const may of acts) {
    expect(may(lab)).toBe(true)
    expect(may(asPerson('administrator'))).toBe(true)
    for (const viewer of [referent, innovator, undefined]) expect(may(viewer)).toBe(false)
  }
})

test('a territory reads its own dossier and follows its own promises, and no other', () => {
  for (const may of [maySeeDossier, mayFollowCommitments]) {
    expect(may(lab, elsewhere)).toBe(true)
    expect(may(referent, here)).toBe(true)
    expect(may(referent, elsewhere)).toBe(false)
    expect(may(innovator, here)).toBe(false)
    expect(may(undefined, here)).toBe(false)
  }
})

test('only its referent speaks for a territory, not the team', () => {
  expect(speaksFor(referent, here)).toBe(true)
  expect(speaksFor(referent, elsewhere)).toBe(false)
  expect(speaksFor(lab, here)).toBe(false)
})
