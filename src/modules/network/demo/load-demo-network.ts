import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { demoPeople } from '#modules/people/index.ts'
import { findTerritoryBySlug, listDemoPlaceIds } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import {
  deleteSignaturesAt,
  findDeclaration,
  insertCommitment,
  insertSignature,
  saveCommitmentState,
} from '../declaration/index.ts'
import { deleteExchangesAt, insertExchange } from '../dossiers/index.ts'
import type { ExchangeKind } from '../dossiers/nouns.ts'
import { deleteElectionsAt } from '../mandates/index.ts'
import {
  deleteMembershipsBySource,
  findOpenMembership,
  insertMembership,
} from '../membership/index.ts'
import { emptyMembership } from '../membership/nouns.ts'

interface InventedWord {
  readonly slug: string
  /** Days from today, before or after it. */
  readonly since: number
  readonly until: number
  readonly signed: number
  readonly person: { readonly id: string; readonly name: string }
  readonly title: string
  readonly evidence: string
  readonly promises: readonly {
    readonly text: string
    readonly due: number
    readonly kept?: { readonly on: number; readonly note: string }
  }[]
  readonly exchanges: readonly {
    readonly on: number
    readonly kind: ExchangeKind
    readonly summary: string
    readonly next?: { readonly action: string; readonly on: number }
  }[]
}

/** Two of the invented places are members; the third one hesitates. */
const words: readonly InventedWord[] = [
  {
    slug: 'valbrenne',
    since: -410,
    // Its second year is invoiced and not paid: a member who is late.
    until: -46,
    signed: -400,
    person: demoPeople.odile,
    title: 'Maire',
    evidence: 'Délibération du conseil municipal de Valbrenne',
    promises: [
      {
        text: 'Répondre par écrit, sous trente jours, à chaque proposition d’habitant·e',
        due: -40,
        kept: { on: -45, note: 'Vingt-huit réponses publiées sur vingt-huit propositions.' },
      },
      { text: 'Tirer au sort la moitié du comité de suivi de la place du marché', due: -10 },
      { text: 'Publier le coût de chaque démarche de participation', due: 120 },
    ],
    exchanges: [
      {
        on: -12,
        kind: 'call',
        summary: 'La commune voudrait accueillir une visite au printemps.',
        next: { action: 'Proposer deux dates de visite', on: 9 },
      },
    ],
  },
  {
    slug: 'les-trois-rives',
    since: -35,
    until: 330,
    signed: -30,
    person: demoPeople.basile,
    title: 'Direction générale des services, par délégation du président',
    evidence: 'Délibération du conseil communautaire des Trois-Rives',
    promises: [
      {
        text: 'Réunir un panel d’habitant·es des trois rives sur l’eau, et lui répondre',
        due: 200,
      },
    ],
    exchanges: [
      {
        on: -50,
        kind: 'meeting',
        summary: 'Présentation du réseau au bureau communautaire : accueil favorable.',
      },
    ],
  },
]

/** The members, the words and the exchanges of the demonstration world. */
export async function loadDemoNetwork(ctx: Ctx): Promise<void> {
  for (const word of words) {
    const territory = await findTerritoryBySlug(ctx.db, word.slug)
    if (territory?.source !== 'demo') continue
    if (await findOpenMembership(ctx.db, territory.id)) continue
    await join(ctx, territory.id, word)
    await sign(ctx, territory.id, word)
    for (const entry of word.exchanges) {
      const exchange = {
        id: newId(ctx.now, ctx.chance),
        territoryId: territory.id,
        heldOn: day(ctx, entry.on),
        kind: entry.kind,
        summary: entry.summary,
        nextAction: entry.next?.action ?? '',
        nextOn: entry.next && day(ctx, entry.next.on),
        authorId: demoPeople.maelle.id,
      }
      await insertExchange(ctx.db, exchange, ctx.now)
    }
  }
}

export async function removeDemoNetwork(ctx: Ctx): Promise<void> {
  const places = await listDemoPlaceIds(ctx.db)
  await deleteElectionsAt(ctx.db, places)
  await deleteExchangesAt(ctx.db, places)
  await deleteSignaturesAt(ctx.db, places)
  await deleteMembershipsBySource(ctx.db, 'demo')
}

function day(ctx: Ctx, from: number) {
  return addDays(dayOf(ctx.now), from)
}

async function join(ctx: Ctx, territoryId: string, word: InventedWord) {
  await insertMembership(
    ctx.db,
    {
      ...emptyMembership,
      id: newId(ctx.now, ctx.chance),
      territoryId,
      state: 'active',
      source: 'demo',
      requestedAt: new Date(`${day(ctx, word.since - 60)}T09:00:00Z`),
      deliberationOn: day(ctx, word.since - 20),
      deliberationRef: word.evidence,
      agreementOn: day(ctx, word.since - 5),
      since: day(ctx, word.since),
      until: day(ctx, word.until),
    },
    ctx.now,
  )
}

async function sign(ctx: Ctx, territoryId: string, word: InventedWord) {
  const declaration = await findDeclaration(ctx.db)
  if (!declaration) return
  const signatureId = newId(ctx.now, ctx.chance)
  await insertSignature(ctx.db, {
    id: signatureId,
    territoryId,
    version: declaration.number,
    state: 'published',
    channel: 'recorded',
    signedOn: day(ctx, word.signed),
    evidence: word.evidence,
    evidenceHref: undefined,
    fileId: undefined,
    filePublic: false,
    signer: { personId: word.person.id, name: word.person.name, title: word.title },
    askedAt: ctx.now,
    recordedBy: undefined,
  })
  for (const promise of word.promises) {
    const id = newId(ctx.now, ctx.chance)
    const { text } = promise
    const commitment = { id, signatureId, territoryId, text, dueOn: day(ctx, promise.due) }
    await insertCommitment(ctx.db, commitment, ctx.now)
    const { kept } = promise
    if (!kept) continue
    const told = { state: 'kept' as const, note: kept.note, on: day(ctx, kept.on) }
    await saveCommitmentState(ctx.db, id, { ...told, evidenceHref: undefined })
  }
}
