import { readCode } from '#kit/codes/letter-code.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type LookedSheet, takeSheets } from '#modules/scans/index.ts'
import type { Ctx } from '#platform/context.ts'
import { handInAnswer, startAnswer } from '../../actions/answer-survey.ts'
import { mayKeepSurveys } from '../../permissions.ts'
import { holdSurvey } from '../../store/surveys.ts'
import type { Survey } from '../../survey.ts'
import { type SheetRead, surveyScans } from '../survey-sheet.ts'

export type EnterRefusal = 'not-found' | 'forbidden' | 'shut' | 'no-sheets' | 'counted-meanwhile'

export interface SheetsEntered {
  readonly answers: number
  /** Spoilt, without the consent that is needed, or of a code that had served. */
  readonly leftOut: number
  /** Of the answers that count: questions filled in that are not asked after the others, one time a sheet. */
  readonly dropped: readonly string[]
}

/** Sheets that a person looked at become answers, once; what was read of them goes. */
export async function enterSheets(
  ctx: Ctx,
  slug: string,
  batch: string,
  sheets: readonly LookedSheet[],
  read: (sheet: LookedSheet) => SheetRead,
): Promise<Result<SheetsEntered, EnterRefusal>> {
  const survey = await holdSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.state !== 'open') return refused('shut')
  if (sheets.length === 0) return refused('no-sheets')

  const isNumberKept = survey.access === 'link'
  const asked = { purpose: surveyScans, subject: survey.id, batch, isNumberKept }
  const taken = await takeSheets(ctx, mayKeepSurveys, asked, sheets)
  if (!taken.ok) return taken
  let answers = 0
  const dropped: string[] = []
  for (const sheet of sheets) {
    if (sheet.isSpoilt) continue
    const own = read(sheet)
    if (!(await enterOne(ctx, survey, sheet.number, own))) continue
    answers++
    dropped.push(...own.dropped)
  }

  ctx.audit({
    act: 'survey.sheets-entered',
    subject: `survey:${survey.id}`,
    public: false,
    detail: { sheets: sheets.length },
  })
  return done({ answers, leftOut: sheets.length - answers, dropped })
}

async function enterOne(
  ctx: Ctx,
  survey: Survey,
  number: string,
  { answers, problems, isWithoutConsent }: SheetRead,
): Promise<boolean> {
  if (isWithoutConsent || problems.length > 0) return false
  const { slug } = survey
  // On a sheet of a survey with codes, the number is the code.
  const way = {
    medium: 'paper' as const,
    code: survey.access === 'codes' ? readCode(number) : undefined,
    // Begun on screen, and never sent: the paper that came is the answer.
    replaces: true,
  }
  const started = await startAnswer(ctx, slug, way)
  if (!started.ok || started.value.answer.state === 'sent') return false
  const sent = await handInAnswer(ctx, slug, started.value.code, () => answers)
  return sent.ok
}
