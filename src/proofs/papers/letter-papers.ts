import type { Letterhead } from '#kit/papers/letterhead.ts'
import { letterBatch } from '#modules/draws/invitations/documents/letters.ts'
import { mergeLetter } from '#modules/draws/invitations/documents/merge-letter.ts'
import { seatLetters } from '#modules/draws/panel/documents/seat-letters.ts'
import { defaultRecruitment } from '#modules/draws/recruitment.ts'
import type { Recruit } from '#modules/draws/recruits/recruit.ts'
import { codeLetters } from '#modules/votes/roll/documents/code-letters.ts'
import type { Vote } from '#modules/votes/vote.ts'

/** Invented letters, one of each kind that leaves in an envelope. */
const now = new Date('2026-11-29T09:00:00Z')

export const aRecruit = {
  ...{ id: '1', drawId: '1', ticket: 'a'.repeat(64), status: 'invited', answers: {}, channel: '' },
  ...{ household: undefined, waveId: '1', registeredAt: undefined, createdAt: now },
  identity: {
    ...{ firstName: 'Odile', lastName: 'Kerven', address: '3 rue du Lavoir', postcode: '35999' },
    ...{ town: 'Valbrenne', phone: '', email: '', birthYear: 1960 },
  },
  code: 'K7RW3T2Q',
} as unknown as Recruit

/** What the page of a draw says of its letters; nothing of it typed when it is left out. */
export interface TypedSender {
  readonly address: string
  readonly signedBy: string
}

type LettersOf = Parameters<typeof letterBatch>[0]

export function ofDraw(houseName: string, typed?: TypedSender): LettersOf {
  return {
    draw: {
      ...{ id: '1', slug: 'lavoir', title: 'la rue du Lavoir', purpose: 'Que faire de la rue ?' },
      ...{ organiser: '', organiserKind: 'commune', panelSize: 24, indemnity: '', care: '' },
      registrationClosesOn: '2027-01-15',
    },
    recruitment: { ...defaultRecruitment('1'), ...typed },
    source: undefined,
    wave: { number: 1, codesSha256: 'b'.repeat(64) },
    ...{ isReminder: false, sessions: { first: undefined, all: [] } },
    ...{ baseUrl: 'https://exemple.fr', houseName, now, locale: 'fr' },
  } as unknown as LettersOf
}

export function drawnLetters({ name }: Letterhead, typed?: TypedSender) {
  return letterBatch(ofDraw(name, typed), [aRecruit])
}

export function letterToMerge(houseName: string, typed?: TypedSender) {
  return mergeLetter(ofDraw(houseName, typed), [aRecruit])
}

/** All that the page of a draw may say, as a commune writes it: the longest letter that is still one page. */
export function wholeLetterToMerge(houseName: string) {
  const of = ofDraw(houseName, {
    address: '1 place de la Mairie\n35999 VALBRENNE',
    signedBy: 'Hervé Le Bihan',
  })
  const session = { place: 'Salle des fêtes', startsAt: '09:00', onDay: '2027-02-06' }
  return mergeLetter(
    {
      ...of,
      draw: {
        ...of.draw,
        purpose: 'Que faire de la rue du Lavoir, de ses arbres et de son stationnement ?',
        indemnity: 'Chaque journée est indemnisée 60 €, payés dans le mois.',
        care: 'Une garde d’enfants, un repas et le trajet sont pris en charge.',
      },
      recruitment: {
        ...of.recruitment,
        ...{ controller: houseName, signedAs: 'Maire', phone: '02 99 00 00 00' },
        ...{ contact: 'mairie@exemple.fr', mayReplaceAtHome: true, minimumAge: 16 },
      },
      sessions: { first: session, all: [session, session, session] },
    } as unknown as LettersOf,
    [aRecruit],
  )
}

export function lettersOfSeats({ name: houseName }: Letterhead) {
  const { draw, recruitment, sessions, baseUrl } = ofDraw(houseName)
  return seatLetters({
    ...{ draw, recruitment, sessions, baseUrl, now, locale: 'fr', who: houseName },
    seats: [{ recruit: aRecruit, link: 'https://exemple.fr/place/abc', answerBy: '2027-01-20' }],
  })
}

export const aVote = {
  ...{ title: 'La rue du Lavoir', question: 'Faut-il fermer la rue le samedi ?', details: '' },
  ...{ closesAt: new Date('2027-02-01T18:00:00Z'), tier: 'tracked' },
} as unknown as Vote

export function lettersOfVote(head: Letterhead, typed: Partial<Vote> = {}) {
  const vote = { ...aVote, ...typed }
  return codeLetters(
    {
      ...{ vote, now, locale: 'fr', head, contactEmail: 'contact@exemple.fr' },
      ...{ shortAddress: 'exemple.fr/v/lavoir', anyLetter: 'exemple.fr/t' },
      words: { phone: '02 99 00 00 00', place: 'Mairie', signature: '' },
    },
    [
      {
        ...{ name: 'Odile Kerven', address: '3 rue du Lavoir\n35999 Valbrenne' },
        ...{
          code: 'h3yf20k7rw3t2qh3yf20k7rw3t',
          link: 'https://exemple.fr/v/lavoir?code=K7RW3T2Q',
        },
      },
    ],
  )
}
