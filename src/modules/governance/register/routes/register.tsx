import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import {
  listExperiments,
  mayDecideForTheLab,
  mayRecordAdoption,
} from '#modules/experiments/index.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { again, download, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { paperMediaTypes, writePaper } from '#platform/documents/paper.ts'
import { digest } from '#platform/files/files.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Circle } from '../../circle.ts'
import type { RoleKind } from '../../circle-role.ts'
import { mayLeadDecision, mayStartDecision } from '../../decision-permissions.ts'
import { seeDecision } from '../../decisions/index.ts'
import { decisionPaths, type SheetFormat, sheetFormats } from '../../paths/decisions.ts'
import type { CircleSeen } from '../../permissions.ts'
import { decidedPaper, decisionSheet } from '../../procedure/index.ts'
import {
  consentShape,
  type DecisionKind,
  decisionRefusalTexts,
  electionShape,
  prepareTexts,
  servings,
} from '../../procedure/nouns.ts'
import { findBelonging, listCircleMembers } from '../../store/circle-members.ts'
import { listRoles } from '../../store/circle-roles.ts'
import { findCircleBySlug, listCircles } from '../../store/circles.ts'
import { createConsentDecision, createElection } from '../actions/create-decision.ts'
import { ChooseCirclePage, PrepareDecisionPage } from '../pages/PrepareDecisionPage.tsx'
import { startOfElection, startOfServing } from '../start.ts'
import { decisionListRoutes, ownCircles } from './decision-list.tsx'

/** The list of decisions, and the preparation of what will be decided. */
export const decisionRegisterRoutes: readonly Route[] = [
  ...decisionListRoutes,
  get(decisionPaths.prepare, 'signed-in', showPreparation),
  post(decisionPaths.register, 'signed-in', prepare),
  ...sheetFormats.map((format) =>
    get(decisionPaths.sheet(':slug', format), 'signed-in', (c) => sendSheet(c, format), {
      perMinute: 30,
    }),
  ),
]

async function mayStartIn(ctx: Ctx, circle: Circle): Promise<boolean> {
  return mayStartDecision(ctx.person, await seenBy(ctx, circle))
}

async function seenBy(ctx: Ctx, circle: Circle): Promise<CircleSeen> {
  const belonging = await findBelonging(ctx.db, circle.id, ctx.person?.id, dayOf(ctx.now))
  return { visibility: circle.visibility, belonging }
}

async function showPreparation(c: HttpContext) {
  const { ctx, frame } = c.var
  const slug = c.req.query('cercle')
  if (!slug) {
    const circles = await ownCircles(ctx, await listCircles(ctx.db))
    return page(c, <ChooseCirclePage frame={frame} circles={circles} serves={servesAsked(c)} />)
  }
  const circle = await findCircleBySlug(ctx.db, slug)
  if (!circle || !(await mayStartIn(ctx, circle))) return notFound(c)
  const kind = c.req.query('sorte') === 'election' ? 'election' : 'consent'
  return page(c, await preparation(c, circle, kind, await startedForm(c, circle, kind)))
}

/** The form with the first words of what is awaited: an experiment of a circle, a role to fill. */
async function startedForm(c: HttpContext, circle: Circle, kind: DecisionKind): Promise<FormState> {
  const { ctx } = c.var
  if (kind === 'election') {
    const roles = await listRoles(ctx.db, [circle.id])
    const asked = roles.find(({ id }) => id === c.req.query('role'))
    const role = asked ?? (roles.length === 1 ? roles[0] : undefined)
    if (!role) return emptyForm
    return { values: { role: role.id, ...startOfElection(role, ctx.locale) }, problems: {} }
  }
  const asked = servesAsked(c)
  if (!asked) return emptyForm
  const experiments = await experimentsToServe(ctx)
  const experiment = experiments.find(({ id }) => id === asked.experiment)
  const start = experiment && startOfServing(asked.serves, experiment, ctx.locale)
  return { values: { ...asked, ...start }, problems: {} }
}

/** Those that this person may entrust to a circle. */
async function experimentsToServe(ctx: Ctx) {
  return (await listExperiments(ctx.db)).filter(
    (experiment) => mayDecideForTheLab(ctx.person) || mayRecordAdoption(ctx.person, experiment),
  )
}

/** What an experiment awaits from a circle, when its page leads here. */
function servesAsked(c: HttpContext) {
  const experiment = c.req.query('expe')
  const serves = servings.find((serving) => serving === c.req.query('sert'))
  return experiment && serves ? { experiment, serves } : undefined
}

async function preparation(c: HttpContext, circle: Circle, kind: DecisionKind, form: FormState) {
  const { ctx, frame } = c.var
  const members = await listCircleMembers(ctx.db, circle.id, dayOf(ctx.now))
  const ids = members.map(({ personId }) => personId)
  const names = await findPersonNames(ctx.db, ids, ctx.locale)
  const holderOf = (kind: RoleKind) => members.find(({ roles }) => roles.includes(kind))?.personId
  const experiments = kind === 'consent' ? await experimentsToServe(ctx) : []
  return (
    <PrepareDecisionPage
      frame={frame}
      kind={kind}
      circle={circle}
      usual={{ facilitator: holderOf('facilitator'), secretary: holderOf('secretary') }}
      people={ids.map((id) => ({ value: id, label: names.get(id) ?? '' }))}
      roles={await listRoles(ctx.db, [circle.id])}
      experiments={experiments.map(({ id, title }) => ({ value: id, label: title }))}
      form={form}
    />
  )
}

async function prepare(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const circle = await findCircleBySlug(ctx.db, String(raw['circle'] ?? ''))
  if (!circle || !(await mayStartIn(ctx, circle))) return notFound(c)
  const kind: DecisionKind = raw['kind'] === 'election' ? 'election' : 'consent'
  const made = await create()
  async function create() {
    if (kind === 'election') {
      const read = parseForm(electionShape, raw, ctx.locale)
      return read.ok ? createElection(ctx, circle as Circle, read.value) : read
    }
    const read = parseForm(consentShape, raw, ctx.locale)
    return read.ok ? createConsentDecision(ctx, circle as Circle, read.value) : read
  }
  if (made.ok) {
    const { slug } = made.value
    const texts = prepareTexts[ctx.locale]
    const isOverDays = kind === 'consent' && raw['mode'] === 'days'
    // The team prepares an election of a circle that is not its own: it will see no button there.
    const leads = mayLeadDecision(ctx.person, made.value, await seenBy(ctx, circle))
    const mine = isOverDays ? texts.savedDays : texts.saved
    return seeOther(c, decisionPaths.decision(slug), leads ? mine : texts.savedForOthers)
  }
  const form =
    'form' in made ? made.form : formRefused(raw, decisionRefusalTexts[ctx.locale][made.refusal])
  return again(c, await preparation(c, circle, kind, form))
}

async function sendSheet(c: HttpContext, format: SheetFormat) {
  const { ctx } = c.var
  const seen = await seeDecision(ctx, c.req.param('slug') ?? '')
  if (!seen?.follows) return notFound(c)
  const { outcome } = seen.held.decision
  const isTaken = outcome === 'adopted' || outcome === 'elected'
  // One that was dropped has no paper: there is nothing to write on, nor to quote.
  if (outcome !== undefined && !isTaken) return notFound(c)
  const text = seen.wordings.at(-1)?.text ?? ''
  const document = isTaken
    ? decidedPaper(seen, digest(Buffer.from(text)), ctx.locale)
    : decisionSheet(seen, ctx.locale, ctx.now)
  return download(c, await writePaper(document, await letterheadOf(ctx), format), {
    name: `${seen.held.decision.slug}.${format}`,
    mediaType: paperMediaTypes[format],
    inline: format === 'pdf',
  })
}
