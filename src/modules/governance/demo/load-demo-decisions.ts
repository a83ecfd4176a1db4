import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { ownOf } from '#kit/own.ts'
import { type DemoPerson, demoPeople } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { comeBack } from '../decisions/index.ts'
import {
  addWording,
  addWords,
  deleteDecisionsOf,
  findDecisionBySlug,
  holdDecision,
  insertDecision,
  putOpenedPaper,
  putSealedPaper,
  recordConsentEvent,
  recordElectionEvent,
} from '../procedure/index.ts'
import {
  type ConsentEvent,
  type Decision,
  type ElectionEvent,
  usualRules,
} from '../procedure/nouns.ts'
import { listRoles } from '../store/circle-roles.ts'
import { findCircle } from '../store/circles.ts'
import { demoCircles } from './load-demo-circles.ts'

const { maelle, ilyes, solene, odile, basile, nour, tomas, jeanne } = demoPeople
const lab = [maelle, ilyes, solene, nour, odile]
const animation = [odile, basile, nour, tomas, jeanne]
const keys = (people: readonly DemoPerson[]) => people.map(({ id }) => id)

const steps = ['clarification', 'reactions', 'amendment', 'consent'] as const

/** One decision adopted after an objection was lifted, one in its round, one election that is over. */
export async function loadDemoDecisions(ctx: Ctx): Promise<void> {
  if (await findCircle(ctx.db, demoCircles.lab)) {
    await tellAdopted(ctx)
    await tellRound(ctx)
  }
  if (await findCircle(ctx.db, demoCircles.animation)) await tellElection(ctx)
}

/** All that was decided in these circles: they are about to go. */
export async function removeDemoDecisions(ctx: Ctx): Promise<void> {
  await deleteDecisionsOf(ctx.db, Object.values(demoCircles))
}

async function tellAdopted(ctx: Ctx): Promise<void> {
  const today = dayOf(ctx.now)
  const first = 'Tout protocole est envoyé au Copil trois jours avant la réunion qui l’adopte.'
  const then =
    'Tout protocole est envoyé au Copil sept jours avant la réunion qui l’adopte, avec un résumé d’une page.'
  const decision = await prepare(ctx, {
    slug: 'lire-les-protocoles-avant-de-les-adopter',
    title: 'Lire les protocoles avant de les adopter',
    context: 'Deux protocoles ont été adoptés sans avoir été lus par tout le monde.',
    text: first,
    circleId: demoCircles.lab,
    carrierId: ilyes.id,
    facilitatorId: solene.id,
    secretaryId: maelle.id,
    isPublic: true,
    reviewOn: addDays(today, 150),
  })
  if (!decision) return
  const objection = newId(ctx.now, ctx.chance)
  await happen(ctx, decision, [
    open(lab, ilyes),
    ...steps.map((to) => ({ kind: 'stepped', to }) as const),
    ...[maelle, ilyes, solene, nour].map(({ id }) => consent(id, 1)),
    { kind: 'objected', person: odile.id, version: 1, objection },
    { kind: 'took', objection },
    { kind: 'tested', objection, valid: true },
    { kind: 'edited', version: 2, lifts: objection },
    ...keys(lab).map((person) => consent(person, 2)),
    { kind: 'closed', outcome: 'adopted' },
  ])
  await addWords(ctx.db, decision.id, {
    id: objection,
    kind: 'objection',
    personId: odile.id,
    text: 'Trois jours ne suffisent pas à une commune pour le faire relire par ses services.',
    tie: 'Un protocole que le territoire n’a pas pu lire ne sert pas la démocratie de ce territoire.',
    verdict: 'Valide : elle dit une limite réelle de celles et ceux qui devront l’appliquer.',
    at: ctx.now,
  })
  await addWording(ctx.db, decision.id, { number: 2, text: then, lifts: objection, at: ctx.now })
  await comeBack(ctx, decision, addDays(today, 150))
}

async function tellRound(ctx: Ctx): Promise<void> {
  const decision = await prepare(ctx, {
    slug: 'indemniser-chaque-personne-tiree-au-sort',
    title: 'Indemniser chaque personne tirée au sort',
    context: 'Sans indemnité, les personnes qui travaillent le soir déclinent plus souvent.',
    text: 'Le Labo n’accompagne que des tirages au sort qui prévoient une indemnité d’au moins 40 € par demi-journée.',
    circleId: demoCircles.lab,
    carrierId: nour.id,
    facilitatorId: solene.id,
    secretaryId: ilyes.id,
    isPublic: true,
    reviewOn: undefined,
  })
  if (!decision) return
  const words = newId(ctx.now, ctx.chance)
  await happen(ctx, decision, [
    open(lab, nour),
    { kind: 'stepped', to: 'clarification' },
    { kind: 'asked', person: odile.id, words },
    ...steps.slice(1).map((to) => ({ kind: 'stepped', to }) as const),
    consent(nour.id, 1),
    consent(maelle.id, 1),
  ])
  await addWords(ctx.db, decision.id, {
    id: words,
    kind: 'question',
    personId: odile.id,
    text: 'Le trajet et la garde d’enfants sont-ils comptés à part ?',
    tie: '',
    verdict: '',
    at: ctx.now,
  })
}

async function tellElection(ctx: Ctx): Promise<void> {
  const roles = await listRoles(ctx.db, [demoCircles.animation])
  const role = roles.find(({ kind }) => kind === 'facilitator') ?? roles[0]
  if (!role) return
  const today = dayOf(ctx.now)
  const decision = await prepare(ctx, {
    slug: 'qui-facilitera-le-cercle-d-animation',
    title: 'Qui facilitera le cercle d’animation',
    context: '',
    text: 'Préparer l’ordre du jour, conduire les tours de parole, pour un an.',
    circleId: demoCircles.animation,
    roleId: role.id,
    facilitatorId: nour.id,
    secretaryId: jeanne.id,
    carrierId: undefined,
    isPublic: true,
    reviewOn: undefined,
  })
  if (!decision) return
  const criterion = newId(ctx.now, ctx.chance)
  const nominations: Record<string, string> = {
    [odile.id]: tomas.id,
    [basile.id]: jeanne.id,
    [nour.id]: tomas.id,
    [tomas.id]: jeanne.id,
    [jeanne.id]: tomas.id,
  }
  const why: Record<string, string> = {
    [odile.id]: 'Il reformule avant de répondre.',
    [basile.id]: 'Elle connaît tout le monde.',
    [nour.id]: 'Il tient l’heure sans presser personne.',
    [tomas.id]: 'Elle sait dire quand on tourne en rond.',
    [jeanne.id]: 'Il laisse de la place aux silences.',
  }
  const events: readonly ElectionEvent[] = [
    { kind: 'opened', members: keys(animation), present: keys(animation), rules: usualRules },
    { kind: 'criterion', words: criterion },
    { kind: 'stepped', to: 'nomination' },
    ...keys(animation).map((person) => ({ kind: 'nominated', person }) as const),
    { kind: 'revealed', nominations },
    { kind: 'stepped', to: 'change' },
    { kind: 'changed', person: basile.id, to: tomas.id },
    { kind: 'stepped', to: 'proposal' },
    { kind: 'proposed', person: tomas.id },
    ...keys([odile, basile, nour, jeanne, tomas]).map((person) => consent(person, 2)),
    { kind: 'stepped', to: 'acceptance' },
    { kind: 'accepted' },
  ]
  const held = await holdDecision(ctx, decision.slug)
  if (!held) return
  const end = {
    electedId: tomas.id,
    startsOn: addDays(today, -20),
    termEndsOn: addDays(today, 345),
    closedAt: ctx.now,
    purgeOn: addDays(today, usualRules.purgeMonths * 31),
  }
  for (const event of events) {
    const last = event.kind === 'accepted' ? end : { openedAt: ctx.now }
    const happened = await recordElectionEvent(ctx, held, event, 'screen', last)
    if (!happened.ok) throw new Error(`${event.kind}: ${happened.refusal}`)
  }
  for (const [personId, named] of Object.entries(nominations)) {
    const where = { decisionId: decision.id, personId }
    await putSealedPaper(ctx.db, where, ctx.chance.bytes(16), false)
    await putOpenedPaper(ctx.db, decision.id, personId, {
      named,
      reason: ownOf(why, personId) ?? '',
    })
  }
  await addWords(ctx.db, decision.id, {
    id: criterion,
    kind: 'criterion',
    personId: basile.id,
    text: 'Savoir faire taire les bavards, sans les vexer.',
    tie: '',
    verdict: '',
    at: ctx.now,
  })
}

function open(people: readonly DemoPerson[], carrier: DemoPerson): ConsentEvent {
  return {
    kind: 'opened',
    mode: 'room',
    members: keys(people),
    present: keys(people),
    carrier: carrier.id,
    quorum: 3,
    silence: 'wait',
  }
}

function consent(person: string, version: number) {
  return { kind: 'consented', person, version } as const
}

async function happen(ctx: Ctx, decision: Decision, events: readonly ConsentEvent[]) {
  const held = await holdDecision(ctx, decision.slug)
  if (!held) throw new Error(decision.slug)
  for (const event of events) {
    const closing = event.kind === 'closed' ? { closedAt: ctx.now } : { openedAt: ctx.now }
    const happened = await recordConsentEvent(ctx, held, event, 'screen', closing)
    if (!happened.ok) throw new Error(`${event.kind}: ${happened.refusal}`)
  }
}

type Invented = Pick<
  Decision,
  | 'slug'
  | 'title'
  | 'context'
  | 'circleId'
  | 'facilitatorId'
  | 'secretaryId'
  | 'carrierId'
  | 'isPublic'
  | 'reviewOn'
> & { readonly roleId?: string; readonly text: string }

/** Nothing, when this story was told already. */
async function prepare(ctx: Ctx, input: Invented): Promise<Decision | undefined> {
  if (await findDecisionBySlug(ctx.db, input.slug)) return undefined
  const { text, roleId, ...own } = input
  const decision: Decision = {
    ...own,
    id: newId(ctx.now, ctx.chance),
    kind: roleId ? 'election' : 'consent',
    roleId,
    mode: 'room',
    rules: roleId ? { ...usualRules } : { quorum: 3, silence: 'wait', stepDays: 4 },
    step: roleId ? 'criteria' : 'presentation',
    version: 0,
    outcome: undefined,
    outcomeNote: '',
    deadlineAt: undefined,
    experimentId: undefined,
    serves: undefined,
    servesVersion: undefined,
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
    createdAt: ctx.now,
    openedAt: undefined,
    closedAt: undefined,
  }
  await insertDecision(ctx.db, decision, undefined)
  await addWording(ctx.db, decision.id, { number: 1, text, lifts: undefined, at: ctx.now })
  return decision
}
