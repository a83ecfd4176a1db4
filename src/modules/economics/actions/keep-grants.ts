import { dayOf } from '#kit/dates.ts'
import type { GridChange } from '#kit/grids/grid.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type Choice, criteriaIn, type Decision, type DecisionForm } from '../decision.ts'
import {
  type Grant,
  type GrantForm,
  type Payment,
  type PaymentForm,
  paymentGrid,
} from '../grant.ts'
import { mayKeepEconomics } from '../permissions.ts'
import type { Project } from '../project.ts'
import {
  deleteGrant,
  insertDecision,
  insertGrant,
  listGrants,
  replacePayments,
  saveGrant,
} from '../store/grants.ts'
import { lockProject } from '../store/projects.ts'

type Edge = 'forbidden' | 'not-found'

export async function addGrant(
  ctx: Ctx,
  slug: string,
  form: GrantForm,
): Promise<Result<Grant, Edge>> {
  const project = await lockProject(ctx.db, slug)
  if (!project) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')

  const grant: Grant = {
    ...form,
    ...{ id: newId(ctx.now, ctx.chance), projectId: project.id, payments: [] },
    createdAt: ctx.now,
  }
  await insertGrant(ctx.db, grant)

  tell(ctx, project, 'economics.grant-written')
  return done(grant)
}

export async function editGrant(
  ctx: Ctx,
  slug: string,
  id: string,
  form: GrantForm,
): Promise<Result<Grant, Edge>> {
  const found = await lockGrant(ctx, slug, id)
  if (!found) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')

  const grant = { ...found.grant, ...form }
  await saveGrant(ctx.db, grant)

  tell(ctx, found.project, 'economics.grant-written')
  return done(grant)
}

export async function removeGrant(
  ctx: Ctx,
  slug: string,
  id: string,
): Promise<Result<undefined, Edge>> {
  const found = await lockGrant(ctx, slug, id)
  if (!found) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')

  await deleteGrant(ctx.db, id)

  tell(ctx, found.project, 'economics.grant-removed')
  return done()
}

export type PaymentsProblem =
  | 'line-unknown'
  | 'too-many-lines'
  /** More than what is asked, or granted once that is said. */
  | 'over-amount'
  /** Money that came on a day that has not come. */
  | 'paid-later'

export async function savePayments(
  ctx: Ctx,
  slug: string,
  id: string,
  { added, changed, removed }: GridChange<PaymentForm>,
): Promise<Result<{ added: number; changed: number; removed: number }, Edge | PaymentsProblem>> {
  const found = await lockGrant(ctx, slug, id)
  if (!found) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')
  const { grant, project } = found
  if (changed.some(({ id: own }) => !grant.payments.some((payment) => payment.id === own)))
    return refused('line-unknown')
  const written = [...added, ...changed.map((row) => row.written)]
  const today = dayOf(ctx.now)
  if (written.some(({ paidOn }) => paidOn !== undefined && paidOn > today))
    return refused('paid-later')
  const kept = grant.payments.flatMap((payment): readonly Payment[] => {
    if (removed.includes(payment.id)) return []
    const row = changed.find(({ id: own }) => own === payment.id)
    return [row ? { id: payment.id, ...row.written } : payment]
  })
  const payments = [...kept, ...added.map((row) => ({ id: newId(ctx.now, ctx.chance), ...row }))]
  if (payments.length > paymentGrid.most) return refused('too-many-lines')
  const sum = payments.reduce((cents, payment) => cents + payment.cents, 0)
  if (sum > (grant.grantedCents ?? grant.askedCents)) return refused('over-amount')

  await replacePayments(ctx.db, id, payments)

  tell(ctx, project, 'economics.payments-written')
  return done({ added: added.length, changed: changed.length, removed: removed.length })
}

/** Go on or stop, with the criteria and the reason of that day. */
export async function decide(
  ctx: Ctx,
  slug: string,
  form: DecisionForm,
  scenario: string,
): Promise<Result<{ readonly choice: Choice }, Edge>> {
  const project = await lockProject(ctx.db, slug)
  if (!project) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')

  const { choice, reason } = form
  const decision: Decision = {
    ...{ id: newId(ctx.now, ctx.chance), choice, reason, scenario },
    ...{ criteria: criteriaIn(form), decidedAt: ctx.now },
  }
  await insertDecision(ctx.db, project.id, decision)

  tell(ctx, project, 'economics.decided')
  return done({ choice })
}

async function lockGrant(ctx: Ctx, slug: string, id: string) {
  const project = await lockProject(ctx.db, slug)
  const grant =
    project && (await listGrants(ctx.db, [project.id])).find(({ id: own }) => own === id)
  return grant && { project, grant }
}

function tell(ctx: Ctx, project: Pick<Project, 'id'>, act: string) {
  ctx.audit({ act, subject: `economics:${project.id}`, public: false })
  ctx.changed(`economics:${project.id}`)
}
