import type { Document } from '#kit/papers/document.ts'
import { balancePaper } from '#modules/economics/testing/balance-paper.ts'
import { cerfaPaper } from '#modules/economics/testing/cerfa-paper.ts'
import { agreementDocument } from '#modules/experiments/agreement/documents/agreement-document.ts'
import { protocolDocument } from '#modules/experiments/protocol/documents/sheet.ts'
import { checklists } from '#modules/experiments/template/principles.ts'
import { wholeProtocol } from '#modules/experiments/template/protocol-example.ts'
import { invoiceDocument } from '#modules/network/invoices/documents/invoice-sheet.ts'
import { membershipAgreement } from '#modules/network/members/documents/agreement.ts'
import { reportPaper } from '#modules/opinion-maps/testing/report-paper.ts'
import { editionPaper } from '#modules/participatory-budgets/testing/edition-paper.ts'
import { quotePaper } from '#modules/quotes/testing/quote-paper.ts'
import { resourceDocument } from '#modules/resources/papers/documents/resource-document.ts'
import type { SheetContent } from '#modules/resources/sheet-content.ts'
import { aResource, aSheet, aView } from '#modules/resources/testing/examples.ts'
import type { ResourceView } from '#modules/resources/view/resource-view.ts'
import { answerPaper } from '#modules/tenders/testing/answer-paper.ts'
import type { LetterBatch } from '#platform/documents/letters.ts'
import { decided, decision, minutes, onPaper } from '../papers/circle-papers.ts'
import { registrationForm } from '../papers/draw-papers.ts'
import { ballot } from '../papers/event-papers.ts'
import { lettersOfVote } from '../papers/letter-papers.ts'
import { agreement, invoiceOf, membership } from '../papers/papers.ts'
import { empty as head } from '../papers/senders.ts'
import {
  lettersOfSurvey,
  posterOfRole,
  posterOfSurvey,
  resultsOfSurvey,
} from '../papers/survey-papers.ts'

/** A paper with this text in one of its long fields. */
export type Printed = (text: string) => Document | LetterBatch

const now = new Date('2026-11-29T09:00:00Z')
const house = 'Ouvroir'

/** Every paper that carries what somebody wrote with the writing tools, by its maker: each of its long fields. */
export const printed: Readonly<Record<string, Readonly<Record<string, Printed>>>> = {
  'draws/invitations/documents/paper-form.ts#paperForm': {
    conflicts: (conflicts) => registrationForm(house, 1, { conflicts }),
  },
  'experiments/agreement/documents/agreement-document.ts#agreementDocument': {
    preamble: (preamble) => convention({ preamble }),
    object: (object) => convention({ object }),
    paymentTerms: (paymentTerms) => convention({ paymentTerms }),
    commitment: (text) =>
      convention({
        commitments: agreement.commitments
          .slice(0, 1)
          .map((commitment) => ({ ...commitment, text })),
      }),
    'commitment without a day': (text) =>
      convention({
        commitments: agreement.commitments.slice(1).map((commitment) => ({ ...commitment, text })),
      }),
    amendment: (object) =>
      convention({
        amendments: [
          { id: '1', number: 1, object, reason: '', signedOn: '2026-12-01', fileId: undefined },
        ],
      }),
  },
  'experiments/protocol/documents/sheet.ts#protocolDocument': {
    context: (answer) => protocol({ context: { answer } }),
    without: (without) => protocol({ collection: { without } }),
    phase: (purpose) => protocol({ phases: { answer: phases({ purpose }) } }),
    role: (does) => protocol({ roles: { answer: [{ id: '1', task: 'Aller', does }] } }),
    evidence: (evidence) => protocol(checked({ evidence })),
    remark: (remark) => protocol(checked({ remark })),
    amendment: (reason) => protocol({}, reason),
  },
  'governance/procedure/documents/decided-paper.ts#decidedPaper': {
    text: (text) => decided(['p1', 'p2'], { text }),
    outcomeNote: (note) => decided(['p1', 'p2'], { note }),
  },
  'governance/procedure/documents/decision-sheet.ts#decisionSheet': {
    text: (text) => decision('consent', text),
    mandate: (text) => decision('election', text),
    purpose: (purpose) => decision('consent', 'Un texte.', purpose),
  },
  'governance/meetings/documents/minutes.ts#minutesDocument': {
    notes: (notes) => minutes(house, 'closed', [], { notes }),
    task: (task) => minutes(house, 'closed', [], { tasks: 1, task }),
  },
  'governance/meetings/documents/minutes.ts#paperSheet': {
    purpose: (purpose) => onPaper(house, { items: 1, people: 2, purpose }),
  },
  'network/invoices/documents/invoice-sheet.ts#invoiceDocument': {
    creditReason: (creditReason) =>
      invoiceDocument({ ...invoiceOf(1), series: 'A', creditReason }, 'F2026-0012'),
  },
  'network/members/documents/agreement.ts#membershipAgreement': {
    deliberationWaiver: (deliberationWaiver) =>
      joining({
        membership: { ...membership.membership, deliberationOn: undefined, deliberationWaiver },
      }),
    'why of another amount': (why) =>
      joining({ fee: { cents: 100, reason: { kind: 'overridden', why, computedCents: 200 } } }),
    'why of no amount': (why) =>
      joining({ fee: { cents: 0, reason: { kind: 'overridden', why, computedCents: 200 } } }),
  },
  'resources/papers/documents/resource-document.ts#resourceDocument': {
    lead: (lead) => resourceDocument(aView(aResource({ lead }))),
    essential: (what) => sheet({ essential: { what } }),
    section: (summary) => sheet({ sections: { summary } }),
    step: (text) => sheet({ steps: [{ title: 'Écrire', text }] }),
    item: (note) => sheet({ items: [{ slug: 'a', title: 'A', note }] }),
    fact: (budget) => sheet({ facts: { budget } }),
    source: (label) => sheet({ sources: [{ label, href: 'https://exemple.fr/source' }] }),
    reply: (text) => resource({ replies: [{ organisation: 'Valbrenne', text, at: now }] }),
    'what changed': (changed) => resource(reused({ changed })),
    'what happened': (happened) => resource(reused({ happened })),
    file: (description) =>
      resource({
        files: [
          {
            ...{ id: '1', position: 1, fileId: '1', title: 'Plan', mediaType: 'application/pdf' },
            ...{
              size: 12,
              sha256: '',
              licence: 'CC-BY-4.0',
              rightsHolder: 'Odile',
              step: undefined,
            },
            ...{ peopleShown: 'nobody', agreement: '', description },
          } as ResourceView['files'][number],
        ],
      }),
  },
  'assessments/documents/role-poster.ts#rolePoster': {
    intro: (intro) => posterOfRole(house, intro),
  },
  'surveys/documents/results-document.ts#resultsDocument': {
    purpose: (purpose) => resultsOfSurvey(12, 1, { purpose }),
  },
  'surveys/documents/survey-poster.ts#surveyPoster': {
    purpose: (purpose) => posterOfSurvey({ purpose }),
  },
  'surveys/documents/code-letters.ts#codeLetters': {
    purpose: (purpose) => lettersOfSurvey(head, { purpose }),
  },
  'economics/documents/balance-document.ts#balanceDocument': {
    reason: (reason) => balancePaper(1, { reason }),
    'the reason of a decision': (decided) => balancePaper(1, { decided }),
  },
  'economics/documents/cerfa-document.ts#cerfaDocument': {
    'why a line differs': (why) => cerfaPaper('15059', { why }),
  },
  'opinion-maps/documents/report-document.ts#reportDocument': {
    presentation: (presentation) => reportPaper(10, { presentation }),
    commitment: (commitment) => reportPaper(10, { commitment }),
    'an answer': (followUp) => reportPaper(10, {}, { followUp }),
  },
  'quotes/documents/quote-document.ts#quoteDocument': {
    details: (details) => quotePaper(1, { details }),
    customer: (customer) => quotePaper(1, { customer }),
    customerAddress: (customerAddress) => quotePaper(1, { customerAddress }),
  },
  'tenders/documents/answer-document.ts#answerDocument': {
    body: (body) => answerPaper(1, { body }),
  },
  'participatory-budgets/documents/edition-document.ts#editionDocument': {
    presentation: (presentation) => editionPaper(1, { presentation }),
    evaluation: (evaluation) => editionPaper(1, { evaluation }),
    whoMay: (whoMay) => editionPaper(1, { whoMay }),
    'a clause': (clause) => editionPaper(1, { clauses: [clause] }),
    'an answer': (answer) => editionPaper(1, {}, { answer }),
  },
  'votes/roll/documents/code-letters.ts#codeLetters': {
    question: (question) => lettersOfVote(head, { question }),
    details: (details) => lettersOfVote(head, { details }),
  },
  'votes/paper/documents/vote-papers.ts#paperBallot': {
    question: (question) => ballot(house, 'approval', { question }),
    'words beside an option': (details) => ballot(house, 'approval', { options: 1, details }),
    'words beside grades': (details) => ballot(house, 'mj', { options: 1, details }),
  },
}

function convention(overrides: Partial<typeof agreement>): Document {
  return agreementDocument({
    ...{ agreement: { ...agreement, ...overrides }, title: 'La rue', territory: 'Valbrenne' },
    ...{ head, now, locale: 'fr' },
  })
}

type Sheet = Parameters<typeof protocolDocument>[0]

function protocol(input: Sheet['content'], reason = ''): Document {
  const freeze = { version: 7, sha256: 'a'.repeat(64), frozenAt: now, frozenBy: undefined }
  const amended = { ...freeze, amends: 6, reason }
  return protocolDocument(
    {
      ...{ title: 'Une expérimentation', territory: 'Valbrenne', version: 7, kindTitles: {} },
      ...{ versionName: undefined, adoption: undefined, writtenAt: now, freeze: amended },
      ...{ content: { ...wholeProtocol, ...input }, freezes: [amended] },
      address: 'https://exemple.fr/protocole',
    },
    'fr',
  )
}

function phases(input: { readonly purpose: string }) {
  const dates = { startsOn: '2026-09-09', endsOn: '2026-12-05' }
  const none = { milestones: [], dependsOn: [], instruments: [] }
  return [{ id: 'letters', title: 'Écrire', ...dates, ...none, ...input }]
}

function checked(input: {
  readonly evidence?: string
  readonly remark?: string
}): Sheet['content'] {
  const [list] = checklists
  const [principle] = list?.principles ?? []
  const row = { id: principle?.id ?? '', state: 'applied', severity: 'red-line', ...input }
  return { [`checklist-${list?.name}`]: { answer: [row] } }
}

function joining(overrides: Partial<Parameters<typeof membershipAgreement>[0]>): Document {
  return membershipAgreement({ ...membership, house: head, now, locale: 'fr', ...overrides })
}

function sheet(content: Partial<SheetContent>): Document {
  return resourceDocument(aView(aResource({ content: { ...aSheet().content, ...content } })))
}

function resource(overrides: Partial<ResourceView>): Document {
  return resourceDocument(aView(aResource(), overrides))
}

function reused(input: { readonly changed?: string; readonly happened?: string }) {
  const reuse = {
    ...{ id: '1', resourceId: '1', state: 'published', source: 'person', sourceId: undefined },
    ...{ territoryId: undefined, organisation: 'Foyer', usedOn: undefined, href: '' },
    ...{ changed: '', happened: '', saidAt: now, publishedAt: now, place: 'Valbrenne', ...input },
  } as ResourceView['reuses'][number]
  return { reuses: [reuse] }
}
