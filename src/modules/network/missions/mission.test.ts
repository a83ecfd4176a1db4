import { describe, expect, test } from 'vitest'
import {
  closeMission,
  isAnswerable,
  type Mission,
  type MissionAnswer,
  missionSlug,
  replyToAnswer,
  thankedBy,
  withdrawMission,
} from './mission.ts'

const now = new Date('2026-11-25T09:00:00Z')
const mission: Mission = {
  id: 'm',
  slug: 'animer',
  title: 'Animer un atelier',
  text: 'Deux soirs en janvier.',
  skills: ['facilitation'],
  territoryId: 't',
  atDistance: false,
  timeNeeded: 'deux soirs',
  answerUntil: '2026-12-10',
  state: 'open',
  publishedAt: now,
  closedAt: undefined,
  outcomeText: '',
  questions: [],
}
const answer: MissionAnswer = {
  id: 'a',
  missionId: 'm',
  personId: 'jeanne',
  message: 'Je suis libre.',
  answers: {},
  state: 'waiting',
  reply: '',
  at: now,
}

test('a mission is answered until its last day, that day included', () => {
  expect(isAnswerable(mission, '2026-12-10')).toBe(true)
  expect(isAnswerable(mission, '2026-12-11')).toBe(false)
  expect(isAnswerable({ ...mission, answerUntil: undefined }, '2030-01-01')).toBe(true)
  expect(isAnswerable({ ...mission, state: 'closed' }, '2026-12-01')).toBe(false)
})

test('an answer gets one reply', () => {
  const yes = { verdict: 'chosen', reply: 'Merci, à mardi.' } as const
  const chosen = replyToAnswer(answer, yes)
  expect(chosen.ok && chosen.value.state).toBe('chosen')
  expect(replyToAnswer({ ...answer, state: 'withdrawn' }, yes)).toMatchObject({
    refusal: 'already-answered',
  })
})

describe('the end', () => {
  test('comes once, with what came of it', () => {
    const closed = closeMission(mission, 'Quarante personnes sont venues.', now)
    expect(closed.ok && closed.value).toMatchObject({ state: 'closed', closedAt: now })
    expect(closed.ok && closeMission(closed.value, 'Encore', now).ok).toBe(false)
    expect(closed.ok && withdrawMission(closed.value, now).ok).toBe(false)
  })

  test('thanks those who were chosen, and nobody else', () => {
    const end = { outcomeText: 'Fait.', badge: ['a', 'b', 'c'], words: '' }
    const answers: MissionAnswer[] = [
      { ...answer, state: 'chosen' },
      { ...answer, id: 'b', state: 'declined' },
      { ...answer, id: 'c', state: 'chosen', personId: undefined },
      { ...answer, id: 'd', state: 'chosen' },
    ]
    expect(thankedBy(end, answers).map(({ id }) => id)).toEqual(['a'])
  })
})

test('no title takes an address of the room', () => {
  expect(missionSlug('Animer un atelier', 0)).toBe('animer-un-atelier')
  expect(missionSlug('Nouvelle', 0)).toBe('nouvelle-1')
  expect(missionSlug('Animer un atelier', 1)).toBe('animer-un-atelier-2')
})
