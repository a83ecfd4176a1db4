import { type ColumnRegister, ofNobody, peopleTable, sameAs, table } from '#kit/column-register.ts'
import { keptFor, keptWithRow } from '#kit/kept.ts'

const inside = {
  class: 'internal',
  kept: {
    fr: 'tant que le cercle existe ; lu par ses membres',
    en: 'as long as the circle exists; read by its members',
  },
} as const
const key = {
  class: 'internal',
  kept: {
    fr: 'tant que le cercle existe ; un numéro tiré au hasard, sans nom',
    en: 'as long as the circle exists; a number drawn at random, without a name',
  },
} as const
const words = {
  class: 'personal',
  kept: keptWithRow('circles', {
    fr: 'tant que le cercle existe ; lu par ses membres, sans citer qui a parlé',
    en: 'as long as the circle exists; read by its members, without naming who spoke',
  }),
} as const
const turn = {
  class: 'personal',
  kept: keptFor([{ lasts: { days: 30 }, from: 'circle_rounds.started_at' }], (time) => ({
    fr: `${time.fr} après la réunion, puis effacé : l’ordre et les durées seulement`,
    en: `${time.en} after the meeting, then erased: the order and the durations only`,
  })),
} as const
const presence = {
  class: 'personal',
  kept: keptFor([{ lasts: { years: 5 }, from: 'circle_presences.at' }], (time) => ({
    fr: `${time.fr} après la réunion, puis effacé`,
    en: `${time.en} after the meeting, then erased`,
  })),
} as const

export const meetingColumns: ColumnRegister = {
  circle_tensions: peopleTable(
    sameAs('circle_members', 'raised_by = id', {
      stays: { 'title description outcome': 'a matter of the circle, without who raised it' },
    }),
    [inside, 'id circle_id state raised_at settled_at'],
    [key, 'raised_by'],
    [words, 'title description outcome'],
  ),
  circle_reviews: table([inside, 'id circle_id source title href due_on done_at']),
  circle_meetings: table(
    [
      inside,
      'id circle_id title starts_at place state current_item_id opened_at closed_at',
      'sent_at created_at updated_at',
    ],
    [key, 'facilitator_id secretary_id created_by'],
  ),
  circle_presences: peopleTable(sameAs('circle_members', 'member_id = id'), [
    presence,
    'meeting_id member_id medium at',
  ]),
  circle_agenda_items: peopleTable(
    ofNobody('the minutes of a circle'),
    [
      inside,
      'id meeting_id position kind tension_id review_id href minutes state version',
      'updated_at',
    ],
    [words, 'title notes'],
  ),
  circle_rounds: peopleTable(ofNobody('who speaks in turn, during a meeting'), [
    turn,
    'id meeting_id item_id kind seconds started_at closed_at',
  ]),
  circle_turns: peopleTable(
    sameAs('circle_members', 'member_id = id', {
      untold: {
        'round_id position state began_at ended_at': 'who speaks in turn, during a meeting',
      },
    }),
    [turn, 'round_id member_id position state began_at ended_at'],
  ),
  circle_tasks: peopleTable(
    sameAs('circle_members', 'member_id = id', {
      stays: { words: 'a task of the circle, without who took it' },
    }),
    [inside, 'id circle_id meeting_id item_id due_on done_at created_at'],
    [words, 'words'],
    [key, 'member_id'],
  ),
}
