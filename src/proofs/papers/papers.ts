import type { Document } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import {
  badgesDocument,
  eventAttendanceSheet,
} from '#modules/events/arrivals/documents/event-sheets.ts'
import {
  certificateDocument,
  certificatesDocument,
} from '#modules/events/certificates/documents/certificate.ts'
import type { NetworkEvent } from '#modules/events/event.ts'
import { attendanceSheet } from '#modules/events/sessions/documents/sheets.ts'
import type { Agreement } from '#modules/experiments/agreement/agreement.ts'
import { agreementDocument } from '#modules/experiments/agreement/documents/agreement-document.ts'
import { withLateTerms } from '#modules/network/fees/billing.ts'
import { invoiceDocument, invoiceHead } from '#modules/network/invoices/documents/invoice-sheet.ts'
import type { Invoice } from '#modules/network/invoices/invoice.ts'
import {
  type MembershipPaper,
  membershipAgreement,
} from '#modules/network/members/documents/agreement.ts'
import { emptyMembership } from '#modules/network/membership/membership.ts'
import { decided, decision, minutes, protocol } from './circle-papers.ts'

/** Invented facts with long names, for the papers that leave the house. */
const now = new Date('2026-11-29T09:00:00Z')

export const fingerprint = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
export const longName = 'Marie-Charlotte-Émilienne de La Rochefoucauld-Montbel de Kergariou-Lannidy'

export const event = {
  ...{ id: '1', slug: 'rencontres', place: 'Salle polyvalente de Valbrenne-sur-Ille' },
  title: 'Les rencontres annuelles des communes qui tirent au sort et qui délibèrent ensemble',
  ...{ timeZone: 'Europe/Paris', hours: undefined },
  startsAt: new Date('2027-03-18T08:00:00Z'),
  endsAt: new Date('2027-03-18T16:00:00Z'),
} as NetworkEvent

const names = ['Odile Kerven', 'Yann Tanguy', longName, 'X'.repeat(60)]
export const people = Array.from({ length: 12 }, (_, at) => ({
  ...{ registrationId: String(at), number: at + 1, name: names[at % names.length] },
  seatClass: 'Élu·e ou agent·e d’une collectivité territoriale membre du réseau',
  ...{ code: 'ABCDEFGH', organisation: '', state: 'registered' },
})) as unknown as Parameters<typeof badgesDocument>[1]

export const certified = {
  certificate: {
    ...{ id: '1', eventId: '1', registrationId: '1', number: 'A-2026-00012' },
    ...{ code: 'ABCDEFGHJKMN', minutes: 420, days: 2, issuedAt: now },
    ...{ withdrawnAt: undefined, withdrawnWhy: undefined },
  },
  name: 'Odile Kerven',
  days: ['2027-03-18', '2027-03-19'],
}

export function invoiceOf(lines: number): Invoice {
  return {
    ...{ id: '1', series: 'F', year: 2026, rank: 12, number: 'F2026-0012' },
    ...{ issuedOn: '2026-11-29', dueOn: '2026-12-29', membershipId: '1', periodId: '1' },
    ...{ territoryId: '1', quoteId: undefined },
    buyer: {
      name: 'Communauté d’agglomération de Valbrenne-sur-Ille et des Monts d’Arrée réunis',
      address: 'Hôtel de la communauté\nService des finances\n35999 Valbrenne Cedex 9',
      ...{ siren: '213503899', purchaseOrder: 'EJ-2026-114', serviceCode: 'DGS' },
    },
    seller: {
      name: 'Association des communes et des habitants pour l’expérimentation démocratique',
      address: '112 ter, avenue du Général-de-Gaulle\n35042 Rennes Cedex',
      siret: '73282932000074',
      vatMention: 'TVA non applicable, article 293 B du code général des impôts.',
      paymentTerms: withLateTerms(''),
      iban: 'FR76 3000 6000 0112 3456 7890 189',
      bic: 'AGRIFRPP',
    },
    lines: Array.from({ length: lines }, (_, at) => ({
      label: `Adhésion au réseau, année ${2000 + at}. Calcul : de 5 000 à 10 000 habitants.`,
      cents: 80_000,
    })),
    totalCents: 80_000 * lines,
    ...{ creditsId: undefined, creditReason: '' },
  }
}

export const agreement: Agreement = {
  id: '1',
  object: 'Réunir vingt-quatre habitants tirés au sort, trois samedis, sur la rue du Lavoir.',
  preamble: 'La commune et l’association travaillent ensemble depuis 2024.',
  ...{ startsOn: '2026-12-01', endsOn: '2027-06-30', amountCents: 420_000 },
  paymentTerms: 'La moitié à la signature, le reste à la remise du bilan.',
  ...{ deliberationRef: '2026-11-14', deliberationOn: '2026-11-14', signedOn: undefined },
  ...{ fileId: undefined, declarationOn: undefined, declarationPlace: '' },
  declarationLink: undefined,
  parties: [
    {
      id: 'p1',
      organisation: 'Commune de Valbrenne-sur-Ille',
      representative: 'Hervé Le Bihan-Quéméneur',
      representativeTitle: 'maire',
    },
    {
      id: 'p2',
      organisation: 'Association des communes et des habitants pour l’expérimentation démocratique',
      representative: '',
      representativeTitle: '',
    },
  ],
  commitments: [
    {
      ...{ id: 'c1', partyId: 'p1', text: 'Prêter la salle des fêtes', dueOn: '2027-01-15' },
      ...{ state: 'open', stateNote: '', stateOn: undefined },
    },
    {
      ...{ id: 'c2', partyId: 'p2', text: 'Remettre un bilan public', dueOn: undefined },
      ...{ state: 'open', stateNote: '', stateOn: undefined },
    },
  ],
  amendments: [],
}

export const membership = {
  membership: {
    ...emptyMembership,
    ...{ id: '1', territoryId: '1', state: 'deliberated', source: 'team', requestedAt: now },
    ...{ deliberationOn: '2026-11-14', deliberationRef: '2026-114' },
  },
  territory: {
    ...{ name: 'Commune de Valbrenne-sur-Ille', contacts: [], place: 'Valbrenne' },
    address: ['Hôtel de ville', '1 place de la République', '35999 Valbrenne-sur-Ille'],
    numbers: ['SIRET 213 503 899 00017'],
    signatory: { name: 'Hervé Le Bihan-Quéméneur', role: 'maire' },
  },
  buyer: invoiceOf(1).buyer,
  fee: {
    cents: 80_000,
    reason: {
      ...{ kind: 'band', population: 8_400, populationYear: 2023 },
      ...{ from: 5_000, below: 50_000, since: '2026-01-01' },
    },
  },
  ...{ yearMode: 'moving', paymentDays: 30, contact: 'contact@exemple.fr' },
} as const satisfies Partial<MembershipPaper>

export interface Paper {
  readonly document: Document
  readonly head: Letterhead
  /** Must the person who signs for the entity stand on it? */
  readonly isSigned: boolean
}

/** Every paper that commits whoever sends it, by its name. */
export function papersOf(head: Letterhead): Readonly<Record<string, Paper>> {
  const of = {
    event,
    now,
    locale: 'fr',
    house: head.name,
    head,
    baseUrl: 'https://exemple.fr',
  } as const
  const session = {
    title: 'Première séance',
    onDay: '2027-03-18',
    startsAt: '09:00',
    place: 'Mairie',
  }
  const sheet = {
    session,
    set: { title: 'Trois samedis', experimentTitle: 'Convention sur l’eau', protocolVersion: 2 },
    now,
    locale: 'fr',
  }
  const signed = (document: Document): Paper => ({ document, head, isSigned: true })
  const plain = (document: Document): Paper => ({ document, head, isSigned: false })
  const invoice = invoiceOf(1)
  const invoiced = invoiceHead(invoice.seller, head)
  return {
    convention: signed(
      agreementDocument({
        ...{ agreement, title: 'La rue du Lavoir', territory: 'Valbrenne (35)', head, now },
        locale: 'fr',
      }),
    ),
    membership: signed(membershipAgreement({ ...membership, house: head, now, locale: 'fr' })),
    invoice: { document: invoiceDocument(invoice, undefined), head: invoiced, isSigned: false },
    'credit note': {
      document: invoiceDocument(
        { ...invoice, series: 'A', number: 'A2026-0001', creditReason: 'Montant faux' },
        'F2026-0012',
      ),
      head: invoiced,
      isSigned: false,
    },
    certificate: signed(certificateDocument(of, certified)),
    certificates: signed(certificatesDocument(of, [certified, certified], now)),
    minutes: plain(minutes(head.name)),
    decision: plain(decision('consent')),
    election: plain(decision('election')),
    decided: plain(decided()),
    protocol: plain(protocol()),
    'sheet to sign': plain(eventAttendanceSheet(of, people)),
    'session to sign': plain(
      attendanceSheet(
        sheet as unknown as Parameters<typeof attendanceSheet>[0],
        people.map(({ number, name }) => ({
          ...{ id: String(number), number, name, contact: '', needs: '', withdrawn: false },
        })),
      ),
    ),
  }
}

/** Badges are cut out: they bear a name of the organisation, and no letterhead. */
export function badges(head: Letterhead): Document {
  return badgesDocument({ event, now, locale: 'fr', house: head.name }, people)
}
