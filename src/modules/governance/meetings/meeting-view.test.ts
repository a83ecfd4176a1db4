import { expect, test } from 'vitest'
import type { Meeting } from '../meeting.ts'
import { absentHolder, type PresentView } from './meeting-view.ts'

const people = (solene: PresentView['medium'], tomas: PresentView['medium']) => [
  { memberId: 's', name: 'Solène', medium: solene },
  { memberId: 't', name: 'Tomas', medium: tomas },
]
const view = (state: Meeting['state'], there: readonly PresentView[]) => ({
  ...{ meeting: { state } as Meeting, people: there },
  ...{ facilitator: 'Solène', secretary: 'Tomas' },
})

test('whoever is noted absent from a meeting that has begun is not said to hold a role of it', () => {
  for (const state of ['open', 'closed'] as const) {
    expect(absentHolder(view(state, people(undefined, 'screen')), 'facilitator')).toBe('Solène')
    expect(absentHolder(view(state, people(undefined, 'screen')), 'secretary')).toBeUndefined()
  }
})

test('before it begins, or while nobody is noted there, what was planned stands', () => {
  expect(absentHolder(view('planned', people(undefined, 'screen')), 'facilitator')).toBeUndefined()
  expect(absentHolder(view('open', people(undefined, undefined)), 'facilitator')).toBeUndefined()
  expect(absentHolder(view('closed', people('screen', 'screen')), 'facilitator')).toBeUndefined()
})

test('nobody was chosen: nobody is said to be absent', () => {
  const none = { ...view('closed', people('screen', 'screen')), facilitator: undefined }
  expect(absentHolder(none, 'facilitator')).toBeUndefined()
})
