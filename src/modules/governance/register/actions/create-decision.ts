import { dayOf } from '#kit/dates.ts'
import { isTooFar } from '#kit/day-range.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { slugOf } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { Circle } from '../../circle.ts'
import { mayStartDecision } from '../../decision-permissions.ts'
import { mayEntrust, servedNow } from '../../decisions/index.ts'
import { addWording, insertDecision, listSlugsLikeDecision } from '../../procedure/index.ts'
import {
  type ConsentForm,
  type Decision,
  type DecisionRefusal,
  type ElectionForm,
  electionRulesOf,
} from '../../procedure/nouns.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { findRole } from '../../store/circle-roles.ts'

type Created = Result<Decision, DecisionRefusal>

/** A proposal, carried by one person, before it is opened. */
export async function createConsentDecision(
  ctx: Ctx,
  circle: Circle,
  form: ConsentForm,
  follows?: string,
): Promise<Created> {
  const ready = await mayCreate(ctx, circle, [form.facilitator, form.secretary, form.carrier])
  if (ready) return refused(ready)
  const strange = strangeDay(ctx, form.reviewOn, form.endsOn)
  if (strange) return refused(strange)
  const serves = form.serves || undefined
  if (!(await mayEntrust(ctx, serves, form.experiment))) return refused('forbidden')
  const served = await servedNow(ctx, serves, form.experiment)
  if (!served.ok) return served

  const { quorum, silence, stepDays } = form
  return insert(ctx, circle, form, {
    kind: 'consent',
    mode: form.mode,
    rules: { quorum, silence, stepDays },
    carrierId: form.carrier,
    step: 'presentation',
    experimentId: form.experiment,
    serves,
    servesVersion: served.value,
    reviewOn: form.reviewOn,
    endsOn: form.endsOn,
    followsId: follows,
  })
}

/** An election for a role of the circle; its rules are fixed here and stay. */
export async function createElection(
  ctx: Ctx,
  circle: Circle,
  form: ElectionForm,
): Promise<Created> {
  const ready = await mayCreate(ctx, circle, [form.facilitator, form.secretary])
  if (ready) return refused(ready)
  const role = await findRole(ctx.db, form.role)
  if (role?.circleId !== circle.id || role.endedOn) return refused('role-elsewhere')
  // Whoever is chosen holds the role from then on: nobody held it before they were chosen.
  const strange = strangeDay(ctx, form.startsOn, form.termEndsOn)
  if (strange) return refused(strange)

  return insert(ctx, circle, form, {
    kind: 'election',
    mode: 'room',
    rules: { ...electionRulesOf(form) },
    roleId: role.id,
    step: 'criteria',
    startsOn: form.startsOn,
    termEndsOn: form.termEndsOn,
  })
}

/** What a circle announces is to come, and near enough to be meant. */
function strangeDay(ctx: Ctx, ...days: readonly (string | undefined)[]) {
  const today = dayOf(ctx.now)
  const given = days.filter((day) => day !== undefined)
  if (given.some((day) => day < today)) return 'day-passed'
  return given.some((day) => isTooFar(day, today)) ? 'day-too-far' : undefined
}

async function mayCreate(
  ctx: Ctx,
  circle: Circle,
  named: readonly (string | undefined)[],
): Promise<DecisionRefusal | undefined> {
  const members = await listCircleMembers(ctx.db, circle.id, dayOf(ctx.now))
  const own = members.find(({ personId }) => personId === ctx.person?.id)
  const belonging = own && { memberId: own.id, roles: own.roles }
  if (!mayStartDecision(ctx.person, { visibility: circle.visibility, belonging })) {
    return 'forbidden'
  }
  const known = new Set(members.map(({ personId }) => personId))
  return named.every((one) => one === undefined || known.has(one)) ? undefined : 'not-of-the-circle'
}

async function insert(
  ctx: Ctx,
  circle: Circle,
  form: ConsentForm | ElectionForm,
  own: Partial<Decision> & Pick<Decision, 'kind' | 'mode' | 'rules' | 'step'>,
): Promise<Created> {
  const decision: Decision = {
    id: newId(ctx.now, ctx.chance),
    slug: await freeSlug(ctx, form.title),
    circleId: circle.id,
    title: form.title,
    context: form.context,
    facilitatorId: form.facilitator,
    secretaryId: form.secretary,
    isPublic: form.isPublic,
    version: 0,
    outcomeNote: '',
    createdAt: ctx.now,
    ...nothingYet,
    ...own,
  }
  await insertDecision(ctx.db, decision, ctx.person?.id)
  const wording = { number: 1, text: form.text, lifts: undefined, at: ctx.now }
  await addWording(ctx.db, decision.id, wording)

  ctx.audit({
    act: 'decision.prepared',
    subject: `decision:${decision.id}`,
    public: false,
    detail: { kind: decision.kind, mode: decision.mode },
  })
  ctx.changed(`circle:${circle.id}`)
  return done(decision)
}

const nothingYet = {
  roleId: undefined,
  carrierId: undefined,
  outcome: undefined,
  deadlineAt: undefined,
  experimentId: undefined,
  serves: undefined,
  servesVersion: undefined,
  reviewOn: undefined,
  endsOn: undefined,
  reviewOutcome: undefined,
  reviewedOn: undefined,
  followsId: undefined,
  electedId: undefined,
  startsOn: undefined,
  termEndsOn: undefined,
  keyFileId: undefined,
  purgeOn: undefined,
  purgedAt: undefined,
  openedAt: undefined,
  closedAt: undefined,
} as const

async function freeSlug(ctx: Ctx, title: string): Promise<string> {
  // These words are addresses of their own.
  const base = slugOf(title) || 'decision'
  const taken = new Set([...(await listSlugsLikeDecision(ctx.db, base)), 'nouvelle', 'election'])
  let slug = base
  for (let next = 2; taken.has(slug); next++) slug = `${base}-${next}`
  return slug
}
