import { describe, expect, test } from 'vitest'
import { reader } from '#kit/prose/reader.ts'
import { signsShown, wholeText } from '#kit/prose/whole-text.ts'
import type { Locale } from '#kit/texts.ts'
import { filesBelow } from '#law/source.ts'
import { mentionMail } from '#modules/discussions/mails/discussion.ts'
import { decisionLetter } from '#modules/events/contributions/mails/contributions.ts'
import { letterOf } from '#modules/events/letters/mails/registration.ts'
import { sessionsCancelled } from '#modules/events/sessions/mails/session.ts'
import { callReopened, callReplied } from '#modules/experiments/calls/mails/call.ts'
import { proposalDeclined } from '#modules/experiments/proposals/mails/proposal.ts'
import { commitmentsDue } from '#modules/experiments/team/mails/team.ts'
import {
  circleClosedLetter,
  circleReopenedLetter,
  joinedLetter,
} from '#modules/governance/mails/circle-letters.ts'
import { decidedLetter } from '#modules/governance/procedure/mails/decided.ts'
import { waitingMail } from '#modules/home/today/mails/waiting.ts'
import { renderLetter } from '#modules/mailings/writing/actions/draw-letter.ts'
import { withItems } from '#modules/mailings/writing/blocks.ts'
import { badgeRevoked } from '#modules/network/badges/mails/badge.ts'
import { newsAsked, signatureEnded } from '#modules/network/declaration/mails/declaration.ts'
import {
  invoiceCredited,
  membershipLeft,
  paymentCancelled,
} from '#modules/network/invoices/mails/membership-ends.ts'
import { requestAnswered } from '#modules/network/members/mails/membership.ts'
import { missionReopened, missionReplied } from '#modules/network/missions/mails/mission.ts'
import { movedMail, receivedMail } from '#modules/participatory-budgets/mails.ts'
import { quoteAccepted, quoteAnswered, quoteSent } from '#modules/quotes/mails/letters.ts'
import { aQuote } from '#modules/quotes/testing/a-quote.ts'
import { reuseDeclined } from '#modules/resources/reuse/mails/reuse.ts'
import { decisionLetter as writingDecided } from '#modules/resources/working/mails/writing.ts'
import { changeMail, codeMail } from '#modules/votes/roll/mails.ts'
import { testSettings } from '#platform/testing/world.ts'
import { readOf } from './read-words.ts'

// The same whole text, in every letter that carries words which somebody wrote with the writing tools.

const world = { settings: testSettings } as never
const budgetWorld = { settings: testSettings, locale: 'fr' } as const
const day = '2026-11-29'
const at = new Date('2026-11-29T10:00:00Z')

type Carried = (text: string, locale: Locale) => readonly { readonly text: string }[]

/** `file#function`, where the words are read: what those who get the letter read. */
const letters: Readonly<Record<string, Carried>> = {
  'discussions/mails/discussion.ts#mentionMail': (body, language) =>
    [true, false].map((asked) =>
      mentionMail(language, testSettings, {
        ...{ to: 'a@exemple.fr', title: 'x', author: 'Odile', dueOn: undefined },
        ...{ body, asked, url: '/x', stopUrl: '/y' },
      }),
    ),
  'governance/mails/circle-letters.ts#circleClosedLetter': (text, language) => [
    circleClosedLetter({ ...to(language), name: 'Odile' } as never, 'Cercle', text, testSettings),
  ],
  'governance/mails/circle-letters.ts#circleReopenedLetter': (text, language) => [
    circleReopenedLetter(
      { ...to(language), name: 'Odile' },
      { name: 'Cercle', slug: 'cercle' },
      text,
      testSettings,
    ),
  ],
  'governance/mails/circle-letters.ts#joinedLetter': (purpose, language) => [
    joinedLetter(
      { ...to(language), name: 'Odile' },
      { name: 'Cercle', slug: 'cercle', purpose },
      testSettings,
    ),
  ],
  'governance/procedure/mails/decided.ts#decidedLetter': (outcomeNote, language) => [
    decidedLetter(
      world,
      { ...to(language), name: 'Odile' },
      of({ kind: 'consent', outcomeNote }),
      undefined,
    ),
  ],
  'home/today/mails/waiting.ts#waitingMail': (text, language) => [
    waitingMail({ language, token: 'x' }, testSettings, {
      ...{ to: 'a@exemple.fr', today: day },
      lines: [of({ label: 'x', href: '/x', where: text, why: 'x', minutes: 5 })],
    }),
  ],
  'network/declaration/mails/declaration.ts#signatureEnded': (reason, language) =>
    (['declined', 'withdrawn'] as const).map((end) =>
      signatureEnded(to(language), end, { place: 'Valbrenne', reason, contact: 'c@exemple.fr' }),
    ),
  'network/declaration/mails/declaration.ts#newsAsked': (text, language) => [
    newsAsked(to(language), 'one', {
      place: 'Valbrenne',
      newsOn: day,
      promises: [{ text, dueOn: day, state: 'open' }],
      link: '/x',
    }),
  ],
  'network/badges/mails/badge.ts#badgeRevoked': (reason, language) => [
    badgeRevoked(of({ ...to(language) }), of({ kind: 'mission', reason, contact: 'c@exemple.fr' })),
  ],
  'network/invoices/mails/membership-ends.ts#paymentCancelled': (reason, language) => [
    paymentCancelled(world, to(language), {
      number: 'F2026-0001',
      cents: 100,
      receivedOn: day,
      dueCents: 100,
      reason,
    }),
  ],
  'network/invoices/mails/membership-ends.ts#invoiceCredited': (creditReason, language) => [
    invoiceCredited(world, to(language), of({ number: 'F1', totalCents: 1 }), of({ creditReason })),
  ],
  'network/invoices/mails/membership-ends.ts#membershipLeft': (leaveNote, language) => [
    membershipLeft(world, to(language), {
      place: 'Valbrenne',
      leftOn: day,
      leaveReason: 'other',
      leaveNote,
      wasMember: true,
      notBegun: [],
    }),
  ],
  'network/members/mails/membership.ts#requestAnswered': (answer, language) =>
    (['ask-more', 'decline'] as const).map((act) =>
      requestAnswered(world, to(language), { act, answer, territoryName: 'Valbrenne' }),
    ),
  'quotes/mails/letters.ts#quoteSent': (words) => [
    quoteSent(budgetWorld, aQuote({ title: words, recipient: words }), 'token'),
  ],
  'quotes/mails/letters.ts#quoteAccepted': (words) => [
    quoteAccepted(
      budgetWorld,
      aQuote({ state: 'accepted', title: words, signerName: words, signerRole: words }),
      'token',
    ),
  ],
  'quotes/mails/letters.ts#quoteAnswered': (words) =>
    (['accepted', 'refused'] as const).map((state) =>
      quoteAnswered(
        budgetWorld,
        { email: 'o@example.fr', language: 'fr' },
        aQuote({ state, title: words, signerName: words, refusalReason: words }),
      ),
    ),
  'participatory-budgets/mails.ts#receivedMail': (title) => [
    receivedMail(budgetWorld, {
      ...{ edition: of({ title: 'x' }), idea: of({ title }), to: 'a@exemple.fr', href: '/x' },
    }),
  ],
  'participatory-budgets/mails.ts#movedMail': (words) => [
    movedMail(budgetWorld, {
      ...{ edition: of({ title: 'x', slug: 'x' }), idea: of({ title: 'x', number: 1 }) },
      ...{ to: 'a@exemple.fr', kind: 'refused', words },
    }),
  ],
  'network/missions/mails/mission.ts#missionReopened': (reason, language) => [
    missionReopened(world, of(to(language)), { title: 'x', slug: 'x' }, reason),
  ],
  'network/missions/mails/mission.ts#missionReplied': (reply, language) => [
    missionReplied(world, of(to(language)), { verdict: 'chosen', reply, title: 'x', slug: 'x' }),
  ],
  'events/sessions/mails/session.ts#sessionsCancelled': (reason) => [
    sessionsCancelled(world, 'a@exemple.fr', {
      set: of({ title: 'x', experimentTitle: '', id: 'x', hidden: false }),
      sessions: [of({ title: 'x', onDay: day, startsAt: '09:00', place: '' })],
      reason,
    }),
  ],
  'events/letters/mails/registration.ts#factsOf': (cancelReason, language) => [
    letterOf(
      world,
      'cancelled',
      of({
        event: { title: 'x', startsAt: at, endsAt: at, place: '', slug: 'x', cancelReason },
        registration: {
          state: 'waiting',
          language,
          number: 1,
          identity: { name: 'Odile', email: 'a@exemple.fr' },
        },
        token: 'x',
      }),
    ),
  ],
  'events/contributions/mails/contributions.ts#decisionLetter': (message, locale) =>
    (['accepted', 'waiting', 'refused'] as const).map((decision) =>
      decisionLetter(
        world,
        { name: 'Odile', email: 'a@exemple.fr' },
        of({
          event: { title: 'x', slug: 'x' },
          contribution: { title: 'x', message, locale },
          decision,
        }),
      ),
    ),
  'experiments/calls/mails/call.ts#callReopened': (reason, language) => [
    callReopened(world, to(language), { title: 'x', slug: 'x' }, reason),
  ],
  'experiments/calls/mails/call.ts#callReplied': (reply, language) => [
    callReplied(world, to(language), { title: 'x', slug: 'x' }, { verdict: 'chosen', reply }),
  ],
  'experiments/proposals/mails/proposal.ts#proposalDeclined': (reason, language) => [
    proposalDeclined(world, to(language), { title: 'x', reason }),
  ],
  'experiments/team/mails/team.ts#commitmentsDue': (text, language) => [
    commitmentsDue(to(language), [{ party: 'x', text, day: () => day, late: true }], '/x'),
  ],
  'resources/working/mails/writing.ts#decisionLetter': (reason, language) =>
    (['changes-asked', 'refused'] as const).map((kind) =>
      writingDecided(world, of({ to: 'a@exemple.fr', language }), {
        kind,
        slug: 'x',
        title: 'x',
        reason,
      }),
    ),
  'resources/reuse/mails/reuse.ts#reuseDeclined': (reason, language) => [
    reuseDeclined(world, to(language), 'x', reason),
  ],
  'votes/roll/mails.ts#changeMail': (text, language) => [
    changeMail(language, vote(text), 'extend', { ...voter, reason: 'x', planned: at }),
    changeMail(language, vote('x'), 'extend', { ...voter, reason: text, planned: at }),
  ],
  'votes/roll/mails.ts#codeMail': (text, language) => [
    codeMail(language, vote(text), voter, { house: 'x', phone: '', contact: 'a@exemple.fr' }),
  ],
  'mailings/writing/mails/LetterMail.tsx#Piece': (text, locale) =>
    [newsletter(text, locale)].flatMap(({ html, text: plain }) => [
      { text: readOf(html) },
      { text: withoutOwnSigns(plain) },
    ]),
}

/** A mail without HTML quotes with `>` and parts with dashes: these are its own. */
const withoutOwnSigns = (plain: string) => plain.replace(/^> ?/gm, '').replace(/^-{3,}$/gm, '')

const to = (language: Locale) => ({ email: 'a@exemple.fr', language, opens: true })
const of = (input: unknown) => input as never
const vote = (question: string) => of({ title: 'x', question, closesAt: at, tier: 'open' })
const voter = { name: 'Odile', contact: 'a@exemple.fr', link: '/x' }

/** As a text of its own, and as a sheet taken over. */
function newsletter(markdown: string, locale: Locale) {
  const sheet = {
    key: 'resource:1',
    kind: 'resource',
    title: 'x',
    text: markdown,
    href: '/x',
    at,
  } as const
  const items = withItems([{ kind: 'text', markdown }], [sheet])
  return renderLetter({
    locale,
    baseUrl: testSettings.baseUrl,
    houseName: 'Ouvroir',
    contactEmail: 'c@exemple.fr',
    title: 'x',
    subject: 'x',
    preheader: '',
    blocks: items.ok ? items.value : [],
    listName: 'x',
    links: { archive: undefined, preferences: '#', unsubscribe: '#' },
    clicksCounted: false,
  })
}

test('every letter that reads what somebody wrote is in the table', () => {
  const found = filesBelow('src/modules', /(?:\/mails\/[^/]+|\/mails)\.tsx?$/).flatMap(
    ({ path, text }) => {
      const at = [...text.matchAll(/(?:textProse|plainProse|letterMarkdown)\(/g)]
      return at.flatMap(({ index }) => {
        const before = text.slice(0, index)
        const [, name] = [...before.matchAll(/function (\w+)/g)].at(-1) ?? []
        // What draws them is no letter.
        const isWriter = path.endsWith('/letter-markdown.ts')
        return isWriter ? [] : `${path.replace('src/modules/', '')}#${name}`
      })
    },
  )
  expect([...new Set(found)].toSorted()).toEqual(Object.keys(letters).toSorted())
})

describe.each(Object.entries(letters))('%s', (_name, write) => {
  test.each(['fr', 'en'] as const)('loses no word and shows no sign, in %s', (locale) => {
    for (const { text } of write(wholeText.typed, locale)) {
      expect(signsShown(text)).toEqual([])
      const glued = text.replace(/\s+/g, '')
      expect(wholeText.words.filter((word) => !glued.includes(word))).toEqual([])
    }
  })

  test('would show the signs, were they not read', () => {
    const rules = ['emphasis', 'link', 'heading', 'list', 'table', 'blockquote']
    reader.disable(rules)
    try {
      for (const { text } of write(wholeText.typed, 'fr'))
        expect(signsShown(text).length).toBeGreaterThan(1)
    } finally {
      reader.enable(rules)
    }
  })
})
