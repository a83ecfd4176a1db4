import { type FormState, parseForm, type RawForm, tooLong, typedValues } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import {
  type Contribution,
  type ContributionWords,
  contributionShape,
  mostSpeakers,
  type Speaker,
  type SpeakerWords,
  speakerField,
  speakersShape,
} from '../contribution.ts'
import type { Question } from '../programme-call.ts'

export interface ContributionForm {
  readonly words: ContributionWords
  readonly speakers: readonly SpeakerWords[]
  readonly answers: Readonly<Record<string, string>>
}

export type ContributionRead =
  | { readonly ok: true; readonly value: ContributionForm }
  | { readonly ok: false; readonly form: FormState }

export const longestAnswer = 2_000
export const answerField = (key: string) => `answer-${key}`

/** The whole form at once: every problem is told, in the order of the form. */
export function readContribution(
  raw: RawForm,
  questions: readonly Question[],
  asked: { readonly locale: Locale; readonly answerMissing: string },
): ContributionRead {
  const problems: Record<string, string> = {}
  const words = parseForm(contributionShape, raw, asked.locale)
  if (!words.ok) Object.assign(problems, words.form.problems)

  const answers: Record<string, string> = {}
  for (const { key, required } of questions) {
    const typed = raw[answerField(key)]
    const answer = typeof typed === 'string' ? typed : ''
    const long = tooLong(raw, { [answerField(key)]: longestAnswer }, asked.locale)
    if (long) Object.assign(problems, long.problems)
    if (required && answer === '') problems[answerField(key)] = asked.answerMissing
    if (answer !== '') answers[key] = answer
  }

  const speakers: SpeakerWords[] = []
  for (let rank = 1; rank <= mostSpeakers; rank++) {
    const read = parseForm(speakersShape(rank, rank === 1), raw, asked.locale)
    if (!read.ok) Object.assign(problems, read.form.problems)
    else if (read.value) speakers.push(read.value)
  }

  if (words.ok && Object.keys(problems).length === 0) {
    return { ok: true, value: { words: words.value, speakers, answers } }
  }
  return { ok: false, form: { values: typedValues(raw), problems } }
}

/** What was sent, as the fields of the form. */
export function contributionValues(
  contribution: Contribution,
  speakers: readonly Speaker[],
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {
    title: contribution.title,
    summary: contribution.summary,
    details: contribution.details,
    format: contribution.format,
    track: contribution.trackId ?? '',
    language: contribution.language,
    needs: contribution.needs,
    expected: contribution.expected === undefined ? '' : String(contribution.expected),
    recording: contribution.recording ? 'yes' : '',
  }
  for (const [key, answer] of Object.entries(contribution.answers)) {
    values[answerField(key)] = answer
  }
  for (const [at, { identity, publishName, publishPhoto }] of speakers.entries()) {
    const rank = at + 1
    values[speakerField('name', rank)] = identity?.name ?? ''
    values[speakerField('email', rank)] = identity?.email ?? ''
    values[speakerField('organisation', rank)] = identity?.organisation ?? ''
    values[speakerField('territory', rank)] = identity?.territory ?? ''
    values[speakerField('publishName', rank)] = publishName ? 'yes' : ''
    values[speakerField('publishPhoto', rank)] = publishPhoto ? 'yes' : ''
  }
  return values
}
