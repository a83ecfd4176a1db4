import { newCode } from '#kit/codes/letter-code.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { readPanel } from '#modules/draws/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listHash, panelMark } from '../code-marks.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { randomId } from '../random-id.ts'
import type { CodeLetter, NewRecipient, PanelAsked } from '../recipients.ts'
import {
  insertCodes,
  insertPanelMarks,
  lastNumber,
  listPanelMarks,
  listRecipients,
  setWritten,
} from '../store/codes.ts'
import { lockSurvey } from '../store/surveys.ts'
import type { Survey } from '../survey.ts'

export interface CodesGiven {
  readonly survey: Survey
  readonly letters: readonly CodeLetter[]
}

export interface PanelCodesGiven extends CodesGiven {
  /** Title of the draw. */
  readonly draw: string
}

export const mostCodes = 20_000

export type CodesRefusal =
  | 'not-found'
  | 'forbidden'
  | 'open-link'
  | 'not-now'
  | 'nobody-left'
  | 'too-many'

/**
 * New codes: so many letters without a name, or one for each person of the list who has none. A code exists in what is
 * returned here and nowhere else, and nothing says whose it is: a letter that is lost is answered by a new code.
 */
export async function giveCodes(
  ctx: Ctx,
  slug: string,
  count: number | 'recipients',
): Promise<Result<CodesGiven, CodesRefusal>> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.access !== 'codes') return refused('open-link')
  if (survey.state !== 'open') return refused('not-now')
  const waiting =
    count === 'recipients'
      ? (await listRecipients(ctx.db, survey.id)).filter(({ written }) => !written)
      : Array.from({ length: count }, () => undefined)
  if (waiting.length === 0) return refused('nobody-left')
  if (waiting.length > mostCodes) return refused('too-many')

  const letters = await makeCodes(ctx, survey, waiting)
  await setWritten(
    ctx.db,
    waiting.flatMap((recipient) => recipient?.id ?? []),
  )

  // Without a count: « one letter », at this hour, would name somebody.
  ctx.audit({ act: 'survey.codes-given', subject: `survey:${survey.id}`, public: false })
  return done({ survey, letters })
}

/**
 * The same for a panel drawn by lot, of a draw that the person runs. Its names are read in the draw, which keeps them as
 * long as it announced: they go on the letters, and not into the survey. Whoever has a letter already is not written to twice.
 */
export async function givePanelCodes(
  ctx: Ctx,
  slug: string,
  { draw, part }: PanelAsked,
): Promise<Result<PanelCodesGiven, CodesRefusal | 'no-draw' | 'not-drawn'>> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.access !== 'codes') return refused('open-link')
  if (survey.state !== 'open') return refused('not-now')
  const panel = await readPanel(ctx, draw, part)
  if (!panel.ok) return panel
  const written = await listPanelMarks(ctx.db, survey.id)
  const marked = await Promise.all(
    panel.value.members.map(async (member) => ({
      ...member,
      mark: await panelMark(survey.id, member.id),
    })),
  )
  const waiting = marked.filter(({ mark }) => !written.has(mark))
  if (waiting.length === 0) return refused('nobody-left')

  const people = waiting.map(({ name, address }) => ({ name, address }))
  const letters = await makeCodes(ctx, survey, people)
  const marks = waiting.map(({ mark }) => mark).toSorted()
  await insertPanelMarks(ctx.db, survey.id, marks)
  ctx.audit({ act: 'survey.codes-given', subject: `survey:${survey.id}`, public: false })
  return done({ survey, letters, draw: panel.value.title })
}

/** A code for each, kept apart from who it is for. */
async function makeCodes(
  ctx: Ctx,
  survey: Survey,
  waiting: readonly (NewRecipient | undefined)[],
): Promise<readonly CodeLetter[]> {
  const letters = waiting.map((recipient) => ({ recipient, code: newCode(ctx.chance) }))
  const last = await lastNumber(ctx.db, survey.id)
  // Kept in the order of their hashes: the order of a list would say whose each one is.
  const hashes = (await Promise.all(letters.map(({ code }) => listHash(code)))).toSorted()
  await insertCodes(
    ctx.db,
    survey.id,
    hashes.map((codeHash, at) => ({
      id: randomId(ctx),
      number: last + at + 1,
      codeHash,
    })),
  )
  return letters
}
