import { dayOf } from '#kit/dates.ts'
import type { RawForm } from '#kit/form.ts'
import type { Vote, VoteForm } from '../vote.ts'

/** What the rules of the room that prepared a vote say of it: written there, read here. */
export const fixedFields = [
  'question',
  'options',
  'method',
  'grades',
  'seats',
  'tier',
  'weightRule',
  'proxies',
  'closesOn',
] as const
export type FixedField = (typeof fixedFields)[number]

/** A day that passed before the vote opened holds no more: without another one, nobody could ever vote. */
function isDayOver({ closesAt }: Pick<Vote, 'closesAt'>, now: Date): boolean {
  return closesAt <= now
}

type Settings = Pick<Vote, Exclude<FixedField, 'closesOn'> | 'closesAt'>

/** As its form would send them: the page does not ask for what it does not let change. */
export function fixedAsTyped(vote: Settings): RawForm {
  return {
    ...{ question: vote.question, method: vote.method, tier: vote.tier },
    options: vote.options
      .map(({ label, details }) => (details === '' ? label : `${label} | ${details}`))
      .join('\n'),
    grades: vote.grades.join('\n'),
    ...{ seats: String(vote.seats), weightRule: vote.weightRule, proxies: String(vote.proxies) },
    closesOn: dayOf(vote.closesAt),
  }
}

/** Those that were sent otherwise than the rules say. */
export function changedOfFixed(vote: Settings, form: VoteForm, now: Date): readonly FixedField[] {
  const stands: Pick<VoteForm, FixedField> = {
    ...{ question: vote.question, method: vote.method, tier: vote.tier, seats: vote.seats },
    ...{ weightRule: vote.weightRule, proxies: vote.proxies, closesOn: dayOf(vote.closesAt) },
    ...{ options: [...vote.options], grades: [...vote.grades] },
  }
  const written = (value: unknown) => JSON.stringify(value)
  const held = fixedFields.filter((field) => field !== 'closesOn' || !isDayOver(vote, now))
  return held.filter((field) =>
    field === 'options'
      ? written(stands.options.map(({ label, details }) => [label, details])) !==
        written(form.options.map(({ label, details }) => [label, details]))
      : written(stands[field]) !== written(form[field]),
  )
}
