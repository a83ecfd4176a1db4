import { describe, expect, test } from 'vitest'
import {
  type Contribution,
  confirm,
  decide,
  isPublic,
  mayEdit,
  publicNames,
  speakersShape,
  toldState,
  toTell,
  withdraw,
} from './contribution.ts'

const offered: Contribution = {
  id: 'c',
  eventId: 'e',
  number: 1,
  title: 'Un budget participatif au tableau noir',
  summary: 'Ce que trente enfants décident.',
  details: '',
  format: 'atelier',
  minutes: 90,
  trackId: undefined,
  language: 'fr',
  needs: '',
  expected: undefined,
  answers: {},
  recording: false,
  state: 'submitted',
  told: undefined,
  message: '',
  locale: 'fr',
  submittedAt: new Date(0),
  updatedAt: new Date(0),
}

function given<T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

describe('what its speakers know of a decision', () => {
  test('is nothing before the letter left', () => {
    const accepted = given(decide(offered, 'accepted', 'Bravo'))
    expect(toldState(accepted)).toBe('submitted')
    expect(isPublic(accepted)).toBe(false)
    expect(toldState({ ...accepted, told: 'accepted' })).toBe('accepted')
    expect(isPublic({ ...accepted, told: 'accepted' })).toBe(true)
  })

  test('is the last letter while the team thinks again', () => {
    const again = given(decide({ ...offered, told: 'waiting' }, 'accepted', ''))
    expect(toldState(again)).toBe('waiting')
    expect(toTell(again)).toEqual({ ok: true, value: 'accepted' })
  })

  test('leaves in one letter for each decision', () => {
    expect(toTell(offered)).toEqual({ ok: false, refusal: 'nothing-to-tell' })
    const told = { ...given(decide(offered, 'refused', '')), told: 'refused' } as const
    expect(toTell(told)).toEqual({ ok: false, refusal: 'nothing-to-tell' })
    expect(toTell(given(decide(told, 'accepted', '')))).toEqual({ ok: true, value: 'accepted' })
  })
})

describe('a contribution', () => {
  test('is confirmed by its speakers once they know that it is accepted', () => {
    const accepted = given(decide(offered, 'accepted', ''))
    expect(confirm(accepted)).toEqual({ ok: false, refusal: 'not-accepted' })
    expect(given(confirm({ ...accepted, told: 'accepted' })).state).toBe('confirmed')
    expect(confirm({ ...accepted, state: 'withdrawn', told: 'accepted' }).ok).toBe(false)
  })

  test('changes until the call closes or something is decided', () => {
    expect(mayEdit(offered, true).ok).toBe(true)
    expect(mayEdit(offered, false)).toEqual({ ok: false, refusal: 'call-closed' })
    const waiting = given(decide(offered, 'waiting', ''))
    expect(mayEdit(waiting, true)).toEqual({ ok: false, refusal: 'already-decided' })
  })

  test('is taken back once, and nothing is decided of it any more', () => {
    const gone = given(withdraw(offered))
    expect(withdraw(gone)).toEqual({ ok: false, refusal: 'withdrawn' })
    expect(decide(gone, 'accepted', '')).toEqual({ ok: false, refusal: 'withdrawn' })
    expect(mayEdit(gone, true).ok).toBe(false)
    expect(decide({ ...offered, state: 'confirmed' }, 'refused', '')).toEqual({
      ok: false,
      refusal: 'already-confirmed',
    })
  })
})

describe('the speakers of a form', () => {
  test('are those that were filled in, the first one always', () => {
    const raw = { name1: 'Odile Serre', email1: ' Odile.Serre@Valbrenne.example ', name2: '' }
    expect(speakersShape(1, true).parse(raw)).toMatchObject({
      name: 'Odile Serre',
      email: 'odile.serre@valbrenne.example',
      publishName: false,
    })
    expect(speakersShape(2, false).parse(raw)).toBeUndefined()
  })

  test('are named by their field when something is missing', () => {
    const read = speakersShape(2, false).safeParse({ name2: 'Basile Kermorvan', email2: 'basile' })
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual(['email2'])
    const first = speakersShape(1, true).safeParse({})
    expect(first.error?.issues.map(({ path }) => path[0])).toEqual(['name1', 'email1'])
  })

  test('are printed when they agreed, and not once they are erased', () => {
    const identity = {
      personId: undefined,
      name: 'Odile Serre',
      email: 'o@valbrenne.example',
      organisation: '',
      territory: '',
    }
    const entry = { id: 's', contributionId: 'c', position: 1, publishPhoto: false }
    expect(publicNames([{ ...entry, publishName: true, identity }])).toEqual(['Odile Serre'])
    expect(publicNames([{ ...entry, publishName: false, identity }])).toEqual([])
    expect(publicNames([{ ...entry, publishName: true, identity: undefined }])).toEqual([])
  })
})
