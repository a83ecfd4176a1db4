import { type FormState, parseForm, type RawForm, typedValues } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import type { FormAnswers, FormAnswersRead } from '#modules/questionnaires/index.ts'
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

export interface ContributionForm {
  readonly words: ContributionWords
  readonly speakers: readonly SpeakerWords[]
  readonly answers: FormAnswers
}

export type ContributionRead =
  | { readonly ok: true; readonly value: ContributionForm }
  | { readonly ok: false; readonly form: FormState }

/** The whole form at once: every problem is told. The questions of the call were read before. */
export function readContribution(
  raw: RawForm,
  { answers, problems: ofQuestions }: FormAnswersRead,
  locale: Locale,
): ContributionRead {
  const problems: Record<string, string> = { ...ofQuestions }
  const words = parseForm(contributionShape, raw, locale)
  if (!words.ok) Object.assign(problems, words.form.problems)

  const speakers: SpeakerWords[] = []
  for (let rank = 1; rank <= mostSpeakers; rank++) {
    const read = parseForm(speakersShape(rank, rank === 1), raw, locale)
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
  /** Fields of the questions of its call, as they were filled in. */
  asked: Readonly<Record<string, string>>,
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
    ...asked,
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
