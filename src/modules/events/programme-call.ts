import { z } from 'zod'
import { type Day, dayOf } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { checkDay, ticked } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { reopenFields } from '#kit/reopenings/reopening.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { slugOf } from '#kit/words.ts'
import type { FormQuestions } from '#modules/questionnaires/index.ts'
import { isOver, type NetworkEvent } from './event.ts'
import { time } from './fields.ts'

/** What a gathering asks of those who want to contribute, and how it will choose and lay out. */
export interface Programme {
  readonly eventId: string
  readonly intro: string
  readonly opensOn: Day | undefined
  readonly closesOn: Day | undefined
  readonly formats: readonly Format[]
  /** What it adds to the form of everyone. */
  readonly questions: FormQuestions
  readonly criteria: readonly Criterion[]
  readonly scale: number
  /** Whoever reads is shown no name of who offers, until the decision has left. */
  readonly nameless: boolean
  /** First and last minute of a day in the grid, local time. */
  readonly dayFrom: string
  readonly dayTo: string
}

export interface Format {
  readonly key: string
  readonly name: string
  readonly minutes: number
}

export interface Criterion {
  readonly key: string
  readonly label: string
}

export type CallState = 'not-announced' | 'to-come' | 'open' | 'closed' | 'ended'

/** A call lasts through its last day, in France. */
export function callState(
  { opensOn, closesOn }: Pick<Programme, 'opensOn' | 'closesOn'>,
  today: Day,
): CallState {
  if (!opensOn || !closesOn) return 'not-announced'
  if (today < opensOn) return 'to-come'
  return today > closesOn ? 'closed' : 'open'
}

/** The call of an event: one that is cancelled or over receives nothing more, whatever days were written. */
export function callOf(
  programme: Pick<Programme, 'opensOn' | 'closesOn'>,
  event: Pick<NetworkEvent, 'state' | 'endsAt'>,
  now: Date,
): CallState {
  const state = callState(programme, dayOf(now))
  const isGone = event.state === 'cancelled' || event.state === 'done' || isOver(event, now)
  return isGone && (state === 'open' || state === 'to-come') ? 'ended' : state
}

const defaults = {
  fr: {
    formats: 'Plénière : 45\nAtelier : 90\nVisite : 120\nJeu : 60\nFilm : 90',
    criteria:
      'Intérêt pour les territoires\nPreuves et enseignements\nPlace donnée aux habitant·es',
  },
}

export function firstProgramme(eventId: string): Programme {
  return {
    eventId,
    intro: '',
    opensOn: undefined,
    closesOn: undefined,
    formats: readFormats(defaults.fr.formats) ?? [],
    questions: [],
    criteria: readLines(defaults.fr.criteria),
    scale: 5,
    nameless: false,
    dayFrom: '09:00',
    dayTo: '18:00',
  }
}

/** One per line: `Atelier : 90`. Undefined when a line does not say how long. */
export function readFormats(text: string): readonly Format[] | undefined {
  const formats: Format[] = []
  for (const line of linesOf(text)) {
    const end = /(?<!\s)\s*[:;]\s*(\d{1,3})(?:\s*min\w*)?$/.exec(line)
    const name = line.slice(0, end?.index ?? 0)
    const minutes = end?.[1] ?? ''
    if (name === '' || Number(minutes) < 5) return undefined
    formats.push({ key: slugOf(name).slice(0, 40), name, minutes: Number(minutes) })
  }
  const keys = new Set(formats.map(({ key }) => key))
  return keys.size === formats.length ? formats : undefined
}

export function writtenFormats(formats: readonly Format[]): string {
  return formats.map(({ name, minutes }) => `${name} : ${minutes}`).join('\n')
}

function readLines(text: string): readonly Criterion[] {
  return linesOf(text).map((label) => ({ key: slugOf(label).slice(0, 40), label }))
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

const optionalDay = z
  .string()
  .trim()
  .default('')
  .superRefine(checkDay)
  .transform((text) => (text === '' ? undefined : text))

/** A call is also written down once it is over. */
export const callDays = {
  opensOn: 'begun-or-to-come',
  closesOn: 'begun-or-to-come',
} as const satisfies DayRanges

export const programmeShape = z
  .object({
    intro: z.string().trim().max(4_000).default(''),
    opensOn: optionalDay,
    closesOn: optionalDay,
    formats: z
      .string()
      .trim()
      .min(1)
      .max(2_000)
      .refine(
        (text) => readFormats(text) !== undefined,
        say(
          'Écrivez un format par ligne, avec sa durée en minutes : « Atelier : 90 ».',
          'One format a line, with its length in minutes: “Workshop: 90”.',
        ),
      )
      .transform((text) => readFormats(text) ?? []),
    criteria: z
      .string()
      .trim()
      .min(1)
      .max(2_000)
      .transform((text) => readLines(text)),
    scale: z.coerce.number().int().min(2).max(10),
    nameless: ticked,
    dayFrom: time,
    dayTo: time,
  })
  .refine(({ opensOn, closesOn }) => !opensOn || !closesOn || opensOn <= closesOn, {
    path: ['closesOn'],
    ...say('La clôture vient après l’ouverture.', 'The close comes after the opening.'),
  })
  .refine(({ dayFrom, dayTo }) => dayFrom < dayTo, {
    path: ['dayTo'],
    ...say('La fin vient après le début.', 'The end comes after the start.'),
  })

/** It lasts until another day, which is asked. */
export const callReopenShape = z.object({
  ...reopenFields,
  closesOn: z.string().trim().min(1).superRefine(checkDay),
})

export type CallReopenForm = z.infer<typeof callReopenShape>

export const callReopenDays = { closesOn: 'from-today' } as const satisfies DayRanges

/** A call whose last day has passed goes on, while its gathering is to come. */
export function reopenCall(
  programme: Programme,
  event: Pick<NetworkEvent, 'state' | 'endsAt'>,
  { closesOn, now }: { readonly closesOn: Day; readonly now: Date },
): Result<Programme, 'not-closed' | 'gathering-over'> {
  if (callOf(programme, event, now) !== 'closed') return refused('not-closed')
  const reopened = { ...programme, closesOn }
  return callOf(reopened, event, now) === 'open' ? done(reopened) : refused('gathering-over')
}

/** A call that was closed would go on by this change: whoever saves it says why. */
export function reopensCall(
  before: Pick<Programme, 'opensOn' | 'closesOn'>,
  after: Pick<Programme, 'opensOn' | 'closesOn'>,
  on: { readonly event: Pick<NetworkEvent, 'state' | 'endsAt'>; readonly now: Date },
): boolean {
  const goesOn: readonly CallState[] = ['open', 'to-come']
  const state = callOf(after, on.event, on.now)
  return callOf(before, on.event, on.now) === 'closed' && goesOn.includes(state)
}

export type ProgrammeWords = z.infer<typeof programmeShape>

/** Where a room or a track comes among the others: 1 is first. Empty, it stays where it is. */
const rank = z
  .string()
  .trim()
  .default('')
  .refine(
    (typed) => typed === '' || /^[1-9]\d{0,2}$/.test(typed),
    say('Écrivez un rang : 1 pour la première.', 'A rank: 1 for the first.'),
  )
  .transform((typed) => (typed === '' ? undefined : Number(typed)))

/** The same things, with one of them at this rank. */
export function atRank(ids: readonly string[], id: string, wanted: number | undefined) {
  if (wanted === undefined) return ids
  const others = ids.filter((item) => item !== id)
  return others.toSpliced(wanted - 1, 0, id)
}

export const roomShape = z.object({
  rank,
  name: z.string().trim().min(1).max(80),
  capacity: z
    .string()
    .trim()
    .default('')
    .refine(
      (typed) => typed === '' || (/^\d{1,5}$/.test(typed) && Number(typed) > 0),
      say('Écrivez un nombre de places, par exemple 40.', 'A number of seats, for example 40.'),
    )
    .transform((typed) => (typed === '' ? undefined : Number(typed))),
  note: z.string().trim().max(300).default(''),
})

type RoomForm = z.infer<typeof roomShape>
export type RoomWords = Omit<RoomForm, 'rank'> & Partial<Pick<RoomForm, 'rank'>>

/** Colours told apart by people who do not see them alike; each track also has its name. */
export const trackColours = ['blue', 'green', 'yellow', 'red', 'violet', 'grey'] as const
export type TrackColour = (typeof trackColours)[number]

export const trackShape = z.object({
  rank,
  name: z.string().trim().min(1).max(80),
  colour: z.enum(trackColours).default('blue'),
})

type TrackForm = z.infer<typeof trackShape>
export type TrackWords = Omit<TrackForm, 'rank'> & Partial<Pick<TrackForm, 'rank'>>

export interface Room {
  readonly id: string
  readonly name: string
  readonly capacity: number | undefined
  readonly note: string
}

export interface Track {
  readonly id: string
  readonly name: string
  readonly colour: TrackColour
}
