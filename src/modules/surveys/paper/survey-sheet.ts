import {
  type AnswerProblem,
  type Answers,
  type PaperPlan,
  paperFields,
  paperOf,
  paperWordsIn,
  partOf,
  type Questionnaire,
  questionsOf,
  readAnswers,
} from '#engines/questionnaires/index.ts'
import { mostPaperLanguages, sheetFormName } from '#kit/papers/sheet-form.ts'
import type { Locale } from '#kit/texts.ts'
import type { Survey } from '../survey.ts'

/** Whose pictures these are, in the room that reads them. */
export const surveyScans = 'survey-sheets'

export interface SurveySheet {
  readonly plan: PaperPlan
  /** What the square code says of this paper: a frozen survey prints the same form, each time. */
  readonly form: { readonly form: string; readonly version: number }
}

export interface SheetNotice {
  readonly title: string
  readonly lines: readonly string[]
}

/** The languages in which sheets are printed. */
export function paperLanguages({ languages }: Pick<Questionnaire, 'languages'>) {
  return languages.slice(0, mostPaperLanguages)
}

export interface SheetLook {
  readonly isLarge: boolean
  /** Of its language, among those of the questionnaire. */
  readonly rank: number
}

/**
 * The paper of a survey that is open: its questions are frozen, and so are the places of its boxes in the language in which
 * they were written. Another language may still get words: its version is its drawing, which whoever lays it out knows.
 */
export function surveySheet(
  survey: Pick<Survey, 'id' | 'openedAt'>,
  questionnaire: Questionnaire,
  { isLarge, rank }: SheetLook,
  noticeIn: (locale: Locale, language: string) => SheetNotice,
): SurveySheet {
  const { languages } = questionnaire
  const language = languages[rank] ?? languages[0] ?? 'fr'
  const notice = noticeIn(paperWordsIn(language).tag, language)
  const date = survey.openedAt ?? new Date(0)
  return {
    plan: paperOf(questionnaire, { language, isLarge, date, notice }),
    form: { form: sheetFormName('E', survey.id, isLarge, { rank }), version: 1 },
  }
}

/** What a person confirmed of one sheet. */
export interface ConfirmedSheet {
  readonly ticked: readonly string[]
  readonly written: Readonly<Record<string, string>>
  readonly isSpoilt: boolean
}

export interface SheetProblem extends AnswerProblem {
  /** The boxes that belong together, or the place to write, beside which it is said. */
  readonly at: { readonly group: string } | { readonly zone: string }
}

export interface SheetRead {
  readonly answers: Answers
  /** What a person must still decide. A question left blank is none: nobody can be asked again. */
  readonly problems: readonly SheetProblem[]
  /** A consent that the survey needs was not given: nothing of the sheet is counted. */
  readonly isWithoutConsent: boolean
  /** Questions that were filled in though its other answers say that they are not asked: nothing of them is counted. */
  readonly dropped: readonly string[]
}

/** A sheet read like a form of the screen, but for questions that were left blank. */
export function readSheet(
  questionnaire: Questionnaire,
  plan: Pick<PaperPlan, 'boxes' | 'zones' | 'groupOf' | 'groups'>,
  { ticked, written }: ConfirmedSheet,
): SheetRead {
  const { answers, problems, dropped } = readAnswers(
    questionnaire,
    paperFields(plan, ticked, written),
  )
  const kinds = new Map(questionsOf(questionnaire).map(({ id, kind }) => [id, kind]))
  const isBlank = ({ code }: AnswerProblem) => code === 'required'
  const asked = (question: string) => Object.hasOwn(answers, question)
  return {
    answers,
    dropped,
    problems: [
      ...tickedTwice(plan, ticked).filter(({ question }) => asked(question)),
      ...problems
        .filter((problem) => !isBlank(problem))
        .map((problem) => ({ ...problem, at: placeOf(plan, problem) })),
    ],
    isWithoutConsent: problems.some(
      (problem) => isBlank(problem) && kinds.get(problem.question) === 'consent',
    ),
  }
}

/** A form of the screen has radio buttons; on paper somebody may tick two boxes of which one counts. */
function tickedTwice(
  { boxes, groupOf, groups }: Pick<PaperPlan, 'boxes' | 'groupOf' | 'groups'>,
  ticked: readonly string[],
): readonly SheetProblem[] {
  return Object.entries(groups).flatMap(([group, kind]) => {
    const own = ticked.filter((id) => groupOf[id] === group)
    const question = boxes[own[0] ?? '']?.field.split('__')[0]
    if (kind !== 'one' || own.length < 2 || question === undefined) return []
    return [{ question, code: 'too-many', bound: 1, at: { group } } as const]
  })
}

function placeOf(
  { boxes, zones, groupOf }: Pick<PaperPlan, 'boxes' | 'zones' | 'groupOf'>,
  { question, part }: AnswerProblem,
): SheetProblem['at'] {
  const names = [...(part === undefined ? [] : [partOf(question, part)]), question]
  const isOf = (field: string, name: string) => field === name || field.startsWith(`${name}__`)
  for (const name of names) {
    const [box] = Object.entries(boxes).filter(([, { field }]) => isOf(field, name))
    const [zone] = Object.entries(zones).filter(([, field]) => isOf(field, name))
    if (box) return { group: groupOf[box[0]] ?? '' }
    if (zone) return { zone: zone[0] }
  }
  return { group: '' }
}
