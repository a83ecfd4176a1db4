import { dayOf } from '#kit/dates.ts'
import type { GridChange } from '#kit/grids/grid.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type UndoKind, undoable } from '#kit/undo.ts'
import {
  addGrant,
  type GrantForm,
  listGrants,
  listProjects,
  mayKeepEconomics,
} from '#modules/economics/index.ts'
import type { Ctx } from '#platform/context.ts'
import {
  type Application,
  type ApplicationState,
  type MoveForm,
  type MoveRefusal,
  moved,
  type Piece,
  type PieceForm,
  usualPieces,
} from '../application.ts'
import { isClosed, type Opportunity } from '../opportunity.ts'
import { mayKeepFunding } from '../permissions.ts'
import {
  findApplication,
  insertApplication,
  listApplications,
  lockApplication,
  replacePieces,
  saveApplication,
} from '../store/applications.ts'
import { findOpportunity, lockOpportunity } from '../store/opportunities.ts'
import { listTwinAnswers } from '../store/twins.ts'
import { applicationTexts } from '../texts/applications.ts'
import { sameOnes } from './answer-twins.ts'
import { teamOf } from './team.ts'

type Edge = 'forbidden' | 'not-found'

export interface ApplyForm {
  readonly projectId: string
  /** Nobody yet when it is empty. */
  readonly ownerId: string
  /** Asked though its last day is over. */
  readonly late?: boolean
}

export type ApplyRefusal =
  | 'asked-already'
  | 'project-unknown'
  | 'owner-unknown'
  /** Its last day is over: whoever asks all the same says so. */
  | 'closed'

/** An application begins with the pieces that most funders ask for; those of this one are written beside. */
export async function beginApplication(
  ctx: Ctx,
  opportunityId: string,
  form: ApplyForm,
  { invented = false }: { readonly invented?: boolean } = {},
): Promise<Result<Application, Edge | ApplyRefusal>> {
  const opportunity = await lockOpportunity(ctx.db, opportunityId)
  if (!opportunity) return refused('not-found')

  if (!mayKeepFunding(ctx.person)) return refused('forbidden')
  const project = (await listProjects(ctx.db)).find(({ id }) => id === form.projectId)
  if (!project) return refused('project-unknown')
  if (isClosed(opportunity, dayOf(ctx.now)) && !form.late && !invented) return refused('closed')
  const same = sameOnes(await listTwinAnswers(ctx.db), opportunityId)
  const standing = (await listApplications(ctx.db)).filter((application) =>
    same.has(application.opportunityId),
  )
  if (standing.some(({ projectId }) => projectId === project.id)) return refused('asked-already')
  if (form.ownerId !== '' && !(await isOfTeam(ctx, form.ownerId))) return refused('owner-unknown')

  const words = applicationTexts[ctx.locale].usual
  const application: Application = {
    ...{ id: newId(ctx.now, ctx.chance), opportunityId, projectId: project.id },
    ...{ ownerId: form.ownerId === '' ? undefined : form.ownerId, state: 'preparing' },
    ...{ askedCents: undefined, sentOn: undefined, decidedOn: undefined, reason: '' },
    ...{ grantId: undefined, invented, createdAt: ctx.now },
    pieces: usualPieces.map(
      (piece): Piece => ({
        ...{ id: newId(ctx.now, ctx.chance), label: words[piece], ownerId: undefined },
        ...{ dueOn: undefined, done: false },
      }),
    ),
  }
  await insertApplication(ctx.db, application)

  tell(ctx, application.id, 'funding.application-begun')
  return done(application)
}

/**
 * Where it stands. Obtained, its amount becomes a line of the funding plan of its project, and stands there alone: that is
 * written by those who keep the accounts.
 */
export async function moveApplication(
  ctx: Ctx,
  id: string,
  form: MoveForm,
): Promise<Result<Application, Edge | MoveRefusal | 'accounts-only' | 'project-unknown'>> {
  const application = await lockApplication(ctx.db, id)
  if (!application) return refused('not-found')

  if (!mayKeepFunding(ctx.person)) return refused('forbidden')
  const isLineGone = application.state === 'obtained' && !(await hasLine(ctx, application))
  const next = moved(application, form, isLineGone)
  if (!next.ok) return next
  if (application.state === 'obtained' && !mayKeepEconomics(ctx.person))
    return refused('accounts-only')
  if (form.to !== 'obtained') {
    const undo = await undoable(ctx, moveUndo, id)
    await saveApplication(ctx.db, next.value)
    tell(ctx, id, moveUndo.act)
    await undo({ subject: `funding-application:${id}`, public: false })
    return done(next.value)
  }
  if (!mayKeepEconomics(ctx.person)) return refused('accounts-only')
  const opportunity = await findOpportunity(ctx.db, application.opportunityId)
  const project = (await listProjects(ctx.db)).find(({ id: own }) => own === application.projectId)
  if (!opportunity || !project) return refused('project-unknown')
  const grant = await addGrant(ctx, project.slug, grantOf(next.value, opportunity, form))
  if (!grant.ok) return grant
  const obtained = { ...next.value, grantId: grant.value.id }
  await saveApplication(ctx.db, obtained)

  tell(ctx, id, 'funding.application-obtained')
  return done(obtained)
}

async function hasLine(ctx: Ctx, { projectId, grantId }: Application): Promise<boolean> {
  return (await listGrants(ctx.db, [projectId])).some(({ id }) => id === grantId)
}

function grantOf(
  { askedCents }: Application,
  opportunity: Opportunity,
  { grantedCents = 0, startsOn = '', endsOn = '' }: MoveForm,
): GrantForm {
  const named = opportunity.funder === '' ? opportunity.title : opportunity.funder
  return {
    ...{ funder: named.slice(0, 120), kind: 'public', state: 'signed' },
    ...{ askedCents: askedCents ?? grantedCents, grantedCents, startsOn, endsOn },
    conditions: opportunity.title,
    ...{ reportDueOn: undefined, reportSentOn: undefined, natures: [...opportunity.natures] },
  }
}

export async function savePieces(
  ctx: Ctx,
  id: string,
  { added, changed, removed }: GridChange<PieceForm>,
): Promise<
  Result<
    { added: number; changed: number; removed: number },
    Edge | 'line-unknown' | 'too-many-lines' | 'owner-unknown'
  >
> {
  const application = await lockApplication(ctx.db, id)
  if (!application) return refused('not-found')

  if (!mayKeepFunding(ctx.person)) return refused('forbidden')
  const { pieces } = application
  if (changed.some(({ id: own }) => !pieces.some((piece) => piece.id === own)))
    return refused('line-unknown')
  if (pieces.length - removed.length + added.length > mostPieces) return refused('too-many-lines')
  const team = await teamOf(ctx)
  const owners = [...added, ...changed.map(({ written }) => written)].map(({ ownerId }) => ownerId)
  // Whoever left the team keeps what they bring until somebody else takes it.
  const known = new Set([
    ...team.map((member) => member.id),
    ...pieces.map(({ ownerId }) => ownerId),
  ])
  if (owners.some((owner) => owner !== '' && !known.has(owner))) return refused('owner-unknown')

  const kept = pieces.flatMap((piece): readonly Piece[] => {
    if (removed.includes(piece.id)) return []
    const row = changed.find(({ id: own }) => own === piece.id)
    return [row ? pieceOf(piece.id, row.written) : piece]
  })
  const fresh = added.map((form) => pieceOf(newId(ctx.now, ctx.chance), form))
  await replacePieces(ctx.db, id, [...kept, ...fresh])

  tell(ctx, id, 'funding.pieces-written')
  return done({ added: added.length, changed: changed.length, removed: removed.length })
}

const mostPieces = 60

function pieceOf(id: string, { label, ownerId, dueOn, done: isDone }: PieceForm): Piece {
  return { id, label, dueOn, done: isDone, ownerId: ownerId === '' ? undefined : ownerId }
}

interface MoveState {
  readonly [name: string]: string | number | null
  readonly state: ApplicationState
  readonly asked: number | null
  readonly sentOn: string | null
  readonly decidedOn: string | null
  readonly reason: string
}

/** Where an application stood a moment ago; one that was obtained has its line elsewhere, and is not undone. */
export const moveUndo: UndoKind<Ctx, MoveState> = {
  act: 'funding.application-moved',
  named: { fr: applicationTexts.fr.movedUndo, en: applicationTexts.en.movedUndo },
  undone: { fr: applicationTexts.fr.movedUndone, en: applicationTexts.en.movedUndone },
  state: async ({ db }, id) => {
    const found = await lockApplication(db, id)
    if (!found) return undefined
    const { state, askedCents = null, sentOn = null, decidedOn = null, reason } = found
    return { state, asked: askedCents, sentOn, decidedOn, reason }
  },
  may: async ({ person }) => mayKeepFunding(person),
  restore: async (ctx, id, { state, asked, sentOn, decidedOn, reason }) => {
    const found = await findApplication(ctx.db, id)
    if (!found) return
    await saveApplication(ctx.db, {
      ...{ ...found, state, reason, askedCents: asked ?? undefined },
      ...{ sentOn: sentOn ?? undefined, decidedOn: decidedOn ?? undefined },
    })
    ctx.changed('funding')
  },
}

async function isOfTeam(ctx: Ctx, id: string): Promise<boolean> {
  return (await teamOf(ctx)).some((member) => member.id === id)
}

function tell(ctx: Ctx, id: string, act: string) {
  ctx.audit({ act, subject: `funding-application:${id}`, public: false })
  ctx.changed('funding')
}
