import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { CorrectionForm } from '../correction-form.ts'
import type { FundYear } from '../dedicated-fund.ts'
import { mayKeepEconomics } from '../permissions.ts'
import { deleteCorrection, keepCorrection } from '../store/fund-years.ts'
import { listGrants } from '../store/grants.ts'
import { lockProject } from '../store/projects.ts'
import { readBudget } from './read-budget.ts'
import { readFunds } from './read-funds.ts'

type Edge = 'forbidden' | 'not-found'

/** What a grant paid in a year, said by hand with a reason: it counts instead of what is computed. */
export async function correctFund(
  ctx: Ctx,
  slug: string,
  at: FundPlace,
  { usedCents, reason }: CorrectionForm,
): Promise<Result<FundYear, Edge | 'over-available'>> {
  const found = await lockFund(ctx, slug, at)
  if (!found) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')
  const { broughtCents, receivedCents } = found.year
  if (usedCents > broughtCents + receivedCents) return refused('over-available')

  await keepCorrection(ctx.db, { ...at, usedCents, reason }, ctx.now)

  tell(ctx, found.projectId)
  return done(found.year)
}

/** What is computed counts again. */
export async function forgetCorrection(
  ctx: Ctx,
  slug: string,
  at: FundPlace,
): Promise<Result<undefined, Edge | 'not-corrected'>> {
  const found = await lockFund(ctx, slug, at)
  if (!found) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')
  if (!found.year.correction) return refused('not-corrected')

  await deleteCorrection(ctx.db, at.grantId, at.year)

  tell(ctx, found.projectId)
  return done()
}

export interface FundPlace {
  readonly grantId: string
  readonly year: number
}

async function lockFund(ctx: Ctx, slug: string, { grantId, year: asked }: FundPlace) {
  const project = await lockProject(ctx.db, slug)
  if (!project) return undefined
  const grants = await listGrants(ctx.db, [project.id])
  const { funds } = await readFunds(ctx, await readBudget(ctx.db, project), grants)
  const fund = funds.find(({ grant }) => grant.id === grantId)
  const year = fund?.years.find((own) => own.year === asked)
  return year && { projectId: project.id, year }
}

function tell(ctx: Ctx, projectId: string) {
  const subject = `economics:${projectId}`
  ctx.audit({ act: 'economics.fund-corrected', subject, public: false })
  ctx.changed(subject)
}
