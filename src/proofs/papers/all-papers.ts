import type { Document } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { balancePaper } from '#modules/economics/testing/balance-paper.ts'
import { cerfaPaper } from '#modules/economics/testing/cerfa-paper.ts'
import { previewDocument } from '#modules/letterheads/documents/preview.ts'
import { invoiceDocument, invoiceHead } from '#modules/network/invoices/documents/invoice-sheet.ts'
import { lettersOfMap } from '#modules/opinion-maps/testing/letters-paper.ts'
import { reportPaper } from '#modules/opinion-maps/testing/report-paper.ts'
import { editionPaper } from '#modules/participatory-budgets/testing/edition-paper.ts'
import { resourceDocument } from '#modules/resources/papers/documents/resource-document.ts'
import { aResource, aSheet, aView } from '#modules/resources/testing/examples.ts'
import { answerPaper, hearingPaper, templatePaper } from '#modules/tenders/testing/answer-paper.ts'
import type { LetterBatch } from '#platform/documents/letters.ts'
import { decided, decision, minutes, onPaper } from './circle-papers.ts'
import { bookletOf, calls, indemnities, kit, registrationForm, tables } from './draw-papers.ts'
import {
  ballot,
  ballots,
  bulletin,
  conduct,
  eventAttendance,
  programme,
  sessionAttendance,
  ticket,
} from './event-papers.ts'
import { drawnLetters, lettersOfSeats, lettersOfVote } from './letter-papers.ts'
import { badges, invoiceOf, papersOf } from './papers.ts'
import { lines } from './signed-papers.ts'
import {
  aloud,
  lettersOfSurvey,
  posterOfRole,
  posterOfSurvey,
  resultsOfSurvey,
} from './survey-papers.ts'

type Cases = Readonly<Record<string, Document>>

/** A paper as a proof writes it: its longest and its emptiest, for this sender. */
export type Paper =
  | {
      readonly cases: (head: Letterhead) => Cases
      /** Whose it is, when it is not the sender that is given. */
      readonly headOf?: (head: Letterhead) => Letterhead
      /** The same with so many rows, questions or lines: its end falls anywhere on a page. */
      readonly grows?: (head: Letterhead, count: number) => Document
      /** Why it bears no letterhead: only the name of who sends it. */
      readonly bare?: string
    }
  | { readonly letters: (head: Letterhead) => LetterBatch }
  | { readonly elsewhere: string }

const text = lines(60)
/** Short names that a narrow column parts between them, never inside. */
const manyNames =
  'Jean-Luc Ferreira, Odile Kermorvan, Solène Benhamou, Basile Vernhes, Tomás Ferreira, Ilyès Tanguy'
const now = new Date('2026-11-29T09:00:00Z')

const one =
  (name: string) =>
  (head: Letterhead): Cases => {
    const document = papersOf(head)[name]?.document
    if (!document) throw new Error(`no ${name}`)
    return { [name]: document }
  }

/** Every paper of the house, by its maker. One that is made in the source and is not here is found by `all-papers.test.ts`. */
export const allPapers: Readonly<Record<string, Paper>> = {
  'assessments/documents/role-poster.ts#rolePoster': {
    cases: ({ name }) => ({
      'poster of a role': posterOfRole(name),
      'poster with a long word before': posterOfRole(name, lines(8)),
    }),
  },
  'draws/receipts/documents/ceremony-kit.ts#ceremonyKit': {
    cases: ({ name }) => ({
      'kit of a long list': kit(name, { tickets: 400, panels: 1_000 }),
      'kit in booklets': kit(name, { tickets: 37, panels: 10_000 }),
      'kit of few': kit(name, { tickets: 3, panels: 10 }),
    }),
  },
  'draws/receipts/documents/ceremony-kit.ts#kitBooklet': {
    cases: ({ name }) => ({ booklet: bookletOf(name) }),
  },
  'draws/invitations/documents/letters.ts#letterBatch': { letters: drawnLetters },
  'draws/invitations/documents/merge-letter.ts#mergeLetter': {
    elsewhere: 'A file for the merge of a printer: letters.test.ts opens it.',
  },
  'draws/invitations/documents/paper-form.ts#paperForm': {
    cases: ({ name }) => ({
      'form of six questions': registrationForm(name, 6, {
        ...{ phone: '02 99 00 00 00', contact: 'dpo@exemple.fr', address: '1 rue du Lavoir' },
        conflicts: 'Les élu·es et les agents de la commune.',
      }),
      'form without a question': registrationForm(name, 0),
    }),
    grows: ({ name }, count) => registrationForm(name, count),
  },
  'draws/panel/documents/indemnities.ts#indemnityDocument': {
    cases: ({ name }) => ({
      'indemnities of forty': indemnities(name, 40),
      'indemnities of nobody': indemnities(name, 0),
      'indemnities of nothing': indemnities(name, 1),
    }),
    grows: ({ name }, count) => indemnities(name, count),
  },
  'draws/panel/documents/seat-letters.ts#seatLetters': {
    letters: lettersOfSeats,
  },
  'draws/panel/documents/tables.ts#tablesDocument': {
    cases: ({ name }) => ({
      'tables of a hundred': tables(name, { rounds: 3, tables: 16, at: 7 }),
      'tables of two': tables(name, { rounds: 1, tables: 2, at: 1 }),
    }),
    grows: ({ name }, count) => tables(name, { rounds: 1, tables: count, at: 5 }),
  },
  'draws/phone-and-paper/documents/call-sheet.ts#callSheet': {
    cases: ({ name }) => ({
      'calls of twelve': calls(name, 12),
      'calls of seats': calls(name, 12, true),
    }),
    grows: ({ name }, count) => calls(name, Math.min(count, 12), count > 12),
  },
  'events/agenda/documents/bulletin.ts#bulletinDocument': {
    cases: ({ name }) => ({ bulletin: bulletin(name, 9), 'bulletin alone': bulletin(name, 0) }),
    grows: ({ name }, count) => bulletin(name, count),
  },
  'events/certificates/documents/certificate.ts#certificateDocument': { cases: one('certificate') },
  'events/certificates/documents/certificate.ts#certificatesDocument': {
    cases: one('certificates'),
  },
  'events/arrivals/documents/event-sheets.ts#badgesDocument': {
    cases: (head) => ({ badges: badges(head) }),
    bare: 'Cut out and worn: each badge bears the name of who sends it.',
  },
  'events/arrivals/documents/event-sheets.ts#eventAttendanceSheet': {
    cases: ({ name }) => ({
      'event to sign': eventAttendance(name, 60),
      'event of nobody': eventAttendance(name, 0),
    }),
    grows: ({ name }, count) => eventAttendance(name, count),
  },
  'events/arrivals/documents/event-sheets.ts#ticketDocument': {
    cases: ({ name }) => ({ ticket: ticket(name, true), 'ticket of nobody': ticket(name, false) }),
  },
  'events/programme/documents/programme-document.ts#programmeDocument': {
    cases: () => ({
      'programme of three days': programme(3, 20),
      'programme alone': programme(1, 1),
      'programme of many names': programme(1, 6, manyNames),
    }),
    grows: (_, count) => programme(2, count),
  },
  'events/sessions/documents/sheets.ts#attendanceSheet': {
    cases: () => ({
      'session of many': sessionAttendance(45),
      'session of nobody': sessionAttendance(0),
    }),
    grows: (_, count) => sessionAttendance(count),
  },
  'events/sessions/documents/sheets.ts#runSheetDocument': {
    cases: () => ({ 'conduct of a day': conduct(24), 'conduct alone': conduct(0) }),
    grows: (_, count) => conduct(count),
  },
  'experiments/agreement/documents/agreement-document.ts#agreementDocument': {
    cases: one('convention'),
  },
  'experiments/protocol/documents/sheet.ts#protocolDocument': { cases: one('protocol') },
  'governance/procedure/documents/decided-paper.ts#decidedPaper': {
    cases: () => ({
      decided: decided(),
      'decided at length': decided(['p1', 'p2'], { text, note: text }),
    }),
  },
  'governance/procedure/documents/decision-sheet.ts#decisionSheet': {
    cases: () => ({
      decision: decision('consent', text),
      election: decision('election', text),
      'decision without text': decision('consent', ''),
    }),
    grows: (_, count) => decision('consent', lines(count)),
  },
  'governance/meetings/documents/minutes.ts#minutesDocument': {
    cases: ({ name }) => ({
      minutes: minutes(name, 'closed', [], { notes: text, tasks: 12 }),
      'minutes of little': minutes(name, 'closed'),
    }),
    grows: ({ name }, count) => minutes(name, 'closed', [], { notes: lines(count), tasks: 3 }),
  },
  'governance/meetings/documents/minutes.ts#paperSheet': {
    cases: ({ name }) => ({
      'meeting on paper': onPaper(name, { items: 9, people: 18 }),
      'meeting of nobody': onPaper(name, { items: 0, people: 0 }),
    }),
    grows: ({ name }, count) => onPaper(name, { items: 3, people: count }),
  },
  'letterheads/documents/preview.ts#previewDocument': {
    cases: (head) => ({ preview: previewDocument(head, 'fr', now) }),
  },
  'network/invoices/documents/invoice-sheet.ts#invoiceDocument': {
    cases: () => ({
      invoice: invoiceDocument(invoiceOf(1), undefined),
      'long invoice': invoiceDocument(invoiceOf(40), undefined),
    }),
    headOf: (head) => invoiceHead(invoiceOf(1).seller, head),
  },
  'network/members/documents/agreement.ts#membershipAgreement': { cases: one('membership') },
  'questionnaires/documents/call-sheet.ts#callSheet': {
    cases: ({ name }) => ({
      'questionnaire by telephone': aloud(name, 'phone'),
      'questionnaire at a door': aloud(name, 'door', 3),
    }),
  },
  'resources/papers/documents/resource-document.ts#resourceDocument': {
    cases: () => ({
      resource: resourceDocument(aView(aResource(written(text)))),
      'short resource': resourceDocument(aView()),
    }),
    grows: (_, count) => resourceDocument(aView(aResource(written(lines(count))))),
  },
  'surveys/documents/code-letters.ts#codeLetters': { letters: lettersOfSurvey },
  'surveys/documents/results-document.ts#resultsDocument': {
    cases: () => ({
      'results of a survey': resultsOfSurvey(40, 6),
      'results of too few': resultsOfSurvey(3),
    }),
    grows: (_, count) => resultsOfSurvey(40, count),
  },
  'surveys/documents/survey-poster.ts#surveyPoster': {
    cases: () => ({
      'poster of a survey': posterOfSurvey(),
      'poster of a wave with codes': posterOfSurvey({ wave: 3, purpose: lines(8) }),
    }),
  },
  'votes/roll/documents/code-letters.ts#codeLetters': { letters: lettersOfVote },
  'votes/paper/documents/vote-papers.ts#paperBallot': {
    cases: ({ name }) => ({
      ...ballots(name),
      'ballots of three weights': ballot(name, 'mj', { options: 12, weights: [1, 2, 3] }),
    }),
    grows: ({ name }, count) => ballot(name, 'approval', { options: count }),
  },
  'economics/documents/balance-document.ts#balanceDocument': {
    cases: () => ({
      'a balance with ten grants': balancePaper(10, { reason: lines(8), decided: lines(8) }),
      'a balance without a grant': balancePaper(0),
    }),
    grows: (_, count) => balancePaper(count),
  },
  'economics/documents/cerfa-document.ts#cerfaDocument': {
    cases: () => ({
      'a request with two gaps': cerfaPaper('12156', { gaps: 2 }),
      'a report with long reasons': cerfaPaper('15059', { why: lines(8) }),
    }),
    grows: (_, count) => cerfaPaper('12156', { gaps: count }),
  },
  'opinion-maps/documents/code-letters.ts#codeLetters': { letters: lettersOfMap },
  'opinion-maps/documents/report-document.ts#reportDocument': {
    cases: () => ({
      'a map with ten statements': reportPaper(10, { presentation: lines(8) }),
      'a map with eight': reportPaper(8),
    }),
    grows: (_, count) => reportPaper(Math.max(8, count)),
  },
  'tenders/documents/answer-document.ts#answerDocument': {
    cases: () => ({
      'an answer of ten parts': answerPaper(10, { body: lines(8) }),
      'an answer without a part': answerPaper(0),
    }),
    grows: (_, count) => answerPaper(count),
  },
  'tenders/documents/hearing-document.ts#hearingDocument': {
    cases: () => ({ 'a hearing of ten parts': hearingPaper(10, { body: lines(8) }) }),
    grows: (_, count) => hearingPaper(count),
  },
  'tenders/documents/sample-template.ts#sampleTemplate': {
    cases: () => ({ 'a template to change': templatePaper() }),
  },
  'participatory-budgets/documents/edition-document.ts#editionDocument': {
    cases: () => ({
      'an edition with forty ideas': editionPaper(40, { evaluation: lines(8) }),
      'an edition without an idea': editionPaper(0, { result: undefined }),
    }),
    grows: (_, count) => editionPaper(count),
  },
  'draws/invitations/routes/recruit.tsx#writeLabels': {
    elsewhere: 'Labels to stick on envelopes: letters.test.ts of the platform reads their places.',
  },
}

/** A sheet with this in each of its parts. */
function written(words: string) {
  const { content } = aSheet()
  return {
    lead: words,
    content: {
      ...content,
      essential: { what: words, when: '25 au 27 mai 2021' },
      sections: { summary: words, advice: words },
    },
  }
}
