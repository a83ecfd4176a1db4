import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type LookedSheet, takeSheets } from '#modules/scans/index.ts'
import type { Ctx } from '#platform/context.ts'
import { randomKey } from '../../answer-code.ts'
import { takesPaper } from '../../assessment.ts'
import { mayKeepAssessments } from '../../permissions.ts'
import type { Answers } from '../../score.ts'
import { lockAssessment } from '../../store/assessments.ts'
import { insertRecord } from '../../store/records.ts'

export type EnterRoleRefusal =
  | 'not-found'
  | 'forbidden'
  | 'not-now'
  | 'no-sheets'
  | 'counted-meanwhile'

export interface RoleSheets {
  readonly assessmentId: string
  readonly role: string
  readonly purpose: string
  readonly subject: string
  readonly batch: string
}

/** Sheets of one role that a person looked at: each is an answer on paper, once; nothing ties it to its number or its batch. */
export async function enterRoleSheets(
  ctx: Ctx,
  { assessmentId, role, purpose, subject, batch }: RoleSheets,
  sheets: readonly LookedSheet[],
  read: (sheet: LookedSheet) => Answers,
): Promise<Result<{ readonly answers: number; readonly leftOut: number }, EnterRoleRefusal>> {
  const assessment = await lockAssessment(ctx.db, assessmentId)
  if (!assessment) return refused('not-found')

  if (!mayKeepAssessments(ctx.person)) return refused('forbidden')
  if (!takesPaper(assessment, dayOf(ctx.now))) return refused('not-now')
  if (sheets.length === 0) return refused('no-sheets')

  const asked = { purpose, subject, batch, isNumberKept: true }
  const taken = await takeSheets(ctx, mayKeepAssessments, asked, sheets)
  if (!taken.ok) return taken
  let entered = 0
  for (const sheet of sheets) {
    const answers = sheet.isSpoilt ? {} : read(sheet)
    if (Object.keys(answers).length === 0) continue
    const record = { id: randomKey(ctx.chance), assessmentId, role }
    await insertRecord(ctx.db, { ...record, medium: 'paper', answers })
    entered++
  }

  ctx.audit({
    act: 'assessment.paper-entered',
    subject: `assessment:${assessmentId}`,
    public: false,
  })
  return done({ answers: entered, leftOut: sheets.length - entered })
}
