import { addDays, type Day, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { demoPeople } from '#modules/people/index.ts'
import { findTerritoryBySlug } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { deleteCollege, saveCollege } from '../colleges/index.ts'
import {
  deleteDemoInvoices,
  insertInvoice,
  insertPayment,
  listPeriods,
  savePeriod,
  takeInvoiceRank,
} from '../invoices/index.ts'
import { drawnInvoice, periodLine } from '../invoices/nouns.ts'
import { addMembershipContact, insertMembership, listMembershipsOf } from '../membership/index.ts'
import { emptyMembership, type Membership } from '../membership/nouns.ts'
import { deleteImport, insertImport } from '../statements/index.ts'
import { anAssociation, anInvoiceForm } from './membership-examples.ts'

const collegeId = '01930000-0000-7000-8000-0000000000c1'
const statementId = '01930000-0000-7000-8000-0000000000c2'

interface InventedYears {
  readonly slug: string
  readonly buyer: string
  readonly contact: { readonly personId: string; readonly function: string }
  readonly fee: { readonly cents: number; readonly population: number; readonly from: number }
  /** First day of each year, from today, and the day it was paid, if it was. */
  readonly years: readonly { readonly from: number; readonly paid: number | undefined }[]
}

/** Valbrenne is late for its second year; Les Trois-Rives has just paid; Saint-Aubrac had left. */
const invented: readonly InventedYears[] = [
  {
    slug: 'valbrenne',
    buyer: 'Commune de Valbrenne',
    contact: { personId: demoPeople.odile.id, function: 'maire' },
    fee: { cents: 80_000, population: 8_400, from: 5_000 },
    years: [
      { from: -410, paid: -390 },
      { from: -45, paid: undefined },
    ],
  },
  {
    slug: 'les-trois-rives',
    buyer: 'Communauté de communes des Trois-Rives',
    contact: { personId: demoPeople.basile.id, function: 'direction générale des services' },
    fee: { cents: 250_000, population: 52_300, from: 50_000 },
    years: [{ from: -35, paid: -12 }],
  },
]

/** What the members of the demonstration owe and have paid, one that left, and a college. */
export async function loadDemoMembers(ctx: Ctx): Promise<void> {
  for (const years of invented) {
    const territory = await findTerritoryBySlug(ctx.db, years.slug)
    if (territory?.source !== 'demo') continue
    const [membership] = await listMembershipsOf(ctx.db, territory.id)
    if (membership?.source !== 'demo') continue
    if ((await listPeriods(ctx.db, membership.id)).length > 0) continue
    await addMembershipContact(ctx.db, membership.id, years.contact, ctx.now)
    for (const year of years.years) await openYear(ctx, membership, years, year)
  }
  await leave(ctx)
  await saveCollege(
    ctx.db,
    {
      id: collegeId,
      name: 'Communes',
      purpose: 'Les communes du réseau, une voix chacune.',
      kinds: ['commune'],
      fromPopulation: undefined,
      belowPopulation: undefined,
      weight: 1,
      position: 1,
    },
    ctx.now,
  )
  await readStatement(ctx)
}

export async function removeDemoMembers(ctx: Ctx): Promise<void> {
  await deleteDemoInvoices(ctx.db)
  await deleteCollege(ctx.db, collegeId)
  await deleteImport(ctx.db, statementId)
}

function day(ctx: Ctx, from: number): Day {
  return addDays(dayOf(ctx.now), from)
}

async function openYear(
  ctx: Ctx,
  membership: Membership,
  { fee, buyer }: InventedYears,
  { from, paid }: InventedYears['years'][number],
) {
  const startsOn = day(ctx, from)
  const { cents, population } = fee
  const band = { population, populationYear: undefined, from: fee.from, below: undefined }
  const feeReason = { kind: 'band', ...band, since: day(ctx, -700) } as const
  const period = {
    id: newId(ctx.now, ctx.chance),
    membershipId: membership.id,
    startsOn,
    endsOn: day(ctx, from + 364),
    feeCents: cents,
    feeReason,
    settledOn: paid === undefined ? undefined : day(ctx, paid),
  }
  await savePeriod(ctx.db, period, ctx.now)
  const invoice = drawnInvoice({
    ...anInvoiceForm,
    buyerName: buyer,
    buyerAddress: '',
    buyerSiren: '',
    id: newId(ctx.now, ctx.chance),
    series: 'DEMO',
    taken: await takeInvoiceRank(ctx.db, 'DEMO', startsOn),
    billing: anAssociation,
    membershipId: membership.id,
    periodId: period.id,
    territoryId: membership.territoryId,
    lines: [{ label: periodLine(period, feeReason), cents }],
  })
  await insertInvoice(ctx.db, invoice, { personId: undefined })
  if (paid === undefined) return
  const payment = {
    id: newId(ctx.now, ctx.chance),
    invoiceId: invoice.id,
    cents,
    receivedOn: day(ctx, paid),
    method: 'transfer',
    source: 'demo',
    reference: '',
    cancelledOn: undefined,
    cancelReason: '',
  } as const
  await insertPayment(ctx.db, payment, { personId: undefined, at: ctx.now })
}

/** A village that was a member, left after elections, and hesitates to come back. */
async function leave(ctx: Ctx) {
  const territory = await findTerritoryBySlug(ctx.db, 'saint-aubrac')
  if (territory?.source !== 'demo') return
  if ((await listMembershipsOf(ctx.db, territory.id)).length > 0) return
  const membership: Membership = {
    ...emptyMembership,
    id: newId(ctx.now, ctx.chance),
    territoryId: territory.id,
    state: 'left',
    source: 'demo',
    requestedAt: new Date(`${day(ctx, -800)}T09:00:00Z`),
    deliberationOn: day(ctx, -780),
    deliberationRef: 'Délibération du conseil municipal de Saint-Aubrac',
    agreementOn: day(ctx, -760),
    since: day(ctx, -750),
    until: day(ctx, -386),
    leftOn: day(ctx, -230),
    leaveReason: 'elections',
    leaveNote: 'La nouvelle équipe veut d’abord prendre ses marques.',
  }
  await insertMembership(ctx.db, membership, ctx.now)
}

/** A statement of the bank that waits to be read again. */
async function readStatement(ctx: Ctx) {
  await deleteImport(ctx.db, statementId)
  const line = { day: day(ctx, -2), method: 'transfer', twin: 1 } as const
  const read = {
    id: statementId,
    kind: 'bank',
    fileName: 'releve-invente.csv',
    lines: [
      { ...line, line: 2, cents: 80_000, label: 'VIR MAIRIE DE VALBRENNE' },
      { ...line, line: 3, cents: 4_200, label: 'VIR DON ANONYME' },
    ],
    rejected: [{ line: 4, label: 'PRLV ELECTRICITE', refusal: 'money-out' }],
  } as const
  await insertImport(ctx.db, read, { personId: undefined, at: ctx.now })
}
