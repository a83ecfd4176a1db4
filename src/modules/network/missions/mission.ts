import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { reopenFields } from '#kit/reopenings/reopening.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { slugOf } from '#kit/words.ts'
import type { FormAnswers, FormQuestions } from '#modules/questionnaires/index.ts'
import {
  contactFields,
  optionalDay,
  optionalText,
  requiredText,
  severalOf,
  ticked,
} from '../help-fields.ts'
import { type Skill, skills } from '../skills/nouns.ts'

export const missionStates = ['open', 'closed', 'withdrawn'] as const
export type MissionState = (typeof missionStates)[number]

export const answerStates = ['waiting', 'chosen', 'declined', 'withdrawn'] as const
export type AnswerState = (typeof answerStates)[number]

/** Something that the lab or a territory needs done, offered to whoever can. */
export interface Mission {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly text: string
  readonly skills: readonly Skill[]
  /** The territory that asks; the lab itself when there is none. */
  readonly territoryId: string | undefined
  readonly atDistance: boolean
  readonly timeNeeded: string
  readonly answerUntil: Day | undefined
  readonly state: MissionState
  readonly publishedAt: Date
  readonly closedAt: Date | undefined
  readonly outcomeText: string
  /** What it asks beside a message. */
  readonly questions: FormQuestions
}

export interface MissionAnswer {
  readonly id: string
  readonly missionId: string
  readonly personId: string | undefined
  readonly message: string
  readonly answers: FormAnswers
  readonly state: AnswerState
  readonly reply: string
  readonly at: Date
}

export const missionDays = { answerUntil: 'from-today' } as const satisfies DayRanges

export const missionShape = z.object({
  title: requiredText(120, 5),
  text: requiredText(5000, 20),
  skills: severalOf(skills),
  atDistance: ticked,
  timeNeeded: optionalText(200),
  answerUntil: optionalDay,
})

export type MissionForm = z.infer<typeof missionShape>

export const missionAnswerShape = z.object({ message: requiredText(3000, 20) })
export const missionAnswerWithContactShape = missionAnswerShape.extend(contactFields)

export const missionReplyShape = z.object({
  verdict: z.enum(['chosen', 'declined']),
  reply: requiredText(2000, 10),
})

export type MissionReplyForm = z.infer<typeof missionReplyShape>

export const missionEndShape = z.object({
  outcomeText: requiredText(3000, 20),
  badge: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((raw) => (typeof raw === 'string' ? [raw] : raw)),
  words: optionalText(600),
})

export type MissionEndForm = z.infer<typeof missionEndShape>

/** It goes on until another day, or without one: the last day that stood may have passed. */
export const missionReopenShape = z.object({ ...reopenFields, answerUntil: optionalDay })

export type MissionReopenForm = z.infer<typeof missionReopenShape>

/** Who answered is kept so long after the answer. */
export const answerDays = 1096

/** Addresses of this subject that no title may take. */
const taken = ['nouvelle', 'reponse']

/** The n-th address to try for a title. */
export function missionSlug(title: string, attempt: number): string {
  const slug = slugOf(title)
  if (attempt === 0 && !taken.includes(slug)) return slug
  return `${slug}-${attempt + 1}`
}

/** Open, and its last day has not gone. */
export function isAnswerable(mission: Pick<Mission, 'state' | 'answerUntil'>, today: Day): boolean {
  if (mission.state !== 'open') return false
  return mission.answerUntil === undefined || mission.answerUntil >= today
}

/** Its last day had passed, and it would be answered again. */
export function reopensMission(
  before: Pick<Mission, 'state' | 'answerUntil'>,
  { answerUntil }: Pick<Mission, 'answerUntil'>,
  today: Day,
): boolean {
  return !isAnswerable(before, today) && isAnswerable({ ...before, answerUntil }, today)
}

export function replyToAnswer(
  answer: MissionAnswer,
  { verdict, reply }: MissionReplyForm,
): Result<MissionAnswer, 'already-answered'> {
  if (answer.state !== 'waiting') return refused('already-answered')
  return done({ ...answer, state: verdict, reply })
}

export function closeMission(
  mission: Mission,
  outcomeText: string,
  now: Date,
): Result<Mission, 'mission-over'> {
  if (mission.state !== 'open') return refused('mission-over')
  return done({ ...mission, state: 'closed', outcomeText, closedAt: now })
}

/** Published by mistake, or no longer needed: it leaves the list, and its page says so. */
export function withdrawMission(mission: Mission, now: Date): Result<Mission, 'mission-over'> {
  if (mission.state !== 'open') return refused('mission-over')
  return done({ ...mission, state: 'withdrawn', closedAt: now })
}

/** Closed or withdrawn too soon, it is offered again. What it had given is still told, until it ends again. */
export function reopenMission(
  mission: Mission,
  answerUntil: Day | undefined,
): Result<Mission, 'mission-open'> {
  if (mission.state === 'open') return refused('mission-open')
  return done({ ...mission, state: 'open', closedAt: undefined, answerUntil })
}

/** Only those who were chosen are thanked by a badge. */
export function thankedBy(
  form: MissionEndForm,
  answers: readonly MissionAnswer[],
): readonly MissionAnswer[] {
  return answers.filter(
    ({ id, state, personId }) =>
      state === 'chosen' && personId !== undefined && form.badge.includes(id),
  )
}
