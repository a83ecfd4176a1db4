import type { Letterhead } from '#kit/papers/letterhead.ts'
import { letterBatch } from '#modules/draws/invitations/documents/letters.ts'
import { mergeLetter } from '#modules/draws/invitations/documents/merge-letter.ts'
import { againMail } from '#modules/draws/invitations/mails/again.ts'
import { seatLetters } from '#modules/draws/panel/documents/seat-letters.ts'
import { seatMail } from '#modules/draws/panel/mails/seat.ts'
import { seatTexts } from '#modules/draws/panel/texts/seat.ts'
import type { Recruit } from '#modules/draws/recruits/recruit.ts'
import { whatComesNext } from '#modules/draws/registration/texts/next.ts'
import { registrationTexts } from '#modules/draws/registration/texts/registration.ts'
import { letterOf } from '#modules/events/letters/mails/registration.ts'
import { lettersOfMap } from '#modules/opinion-maps/testing/letters-paper.ts'
import { codeMail } from '#modules/votes/roll/mails.ts'
import { writeMergeLetter } from '#platform/documents/docx-merge.ts'
import { writeLetters } from '#platform/documents/letters.ts'
import { zipParts } from '#platform/testing/zip.ts'
import { textOf } from './boxes.ts'
import { aRecruit, aVote, ofDraw as bareDraw, lettersOfVote } from './letter-papers.ts'
import { lettersOfSurvey } from './survey-papers.ts'

/** What somebody who opens a letter with a code must find in it, in the order in which they look for it. */
export const lines = [
  'who writes',
  'why you',
  'the subject',
  'where',
  'when',
  'how many times',
  'what you receive',
  'a typed address',
  'the code in groups',
  'a square',
  'a telephone',
  'on paper',
  'until when',
] as const
export type Line = (typeof lines)[number]

/** A line that this letter does not have, and why. */
interface Without {
  readonly why: string
}

export interface CodedLetter {
  /** The files that write it: a file that writes a letter with a code and is in no letter of this list fails the proof. */
  readonly sources: readonly string[]
  /** As whoever receives it reads it. */
  readonly read: () => string | Promise<string>
  readonly says: Readonly<Record<Line, RegExp | Without>>
}

const not = (why: string): Without => ({ why })
const screenOnly = 'It is read on a screen, where the link is pressed: a square is for paper.'
const once =
  'One votes, from where one is, during a span of time: nobody is asked to come anywhere.'

const answered = 'One answers from where one is, until a day: nobody is asked to come anywhere.'

/** Three sessions, the first of which has its day, its hour and its place. */
const held = {
  first: { onDay: '2026-12-12', startsAt: '18:30', place: 'salle des fêtes' },
  all: [1, 2, 3].map((at) => ({
    ...{ id: String(at), title: '', onDay: '2026-12-12', startsAt: '18:30', minutes: 150 },
    place: 'salle des fêtes',
  })),
}

const person = 'Commune de Valbrenne'
const baseUrl = 'https://exemple.fr'
const recruit: Recruit = aRecruit

/** A draw of which all is said: what it is about, when, where and how many times, what one receives, whom to call. */
const full: ReturnType<typeof bareDraw> = {
  ...bareDraw(person),
  draw: {
    ...bareDraw(person).draw,
    ...{ indemnity: '80 € par séance', drawOn: '2027-01-18', state: 'recruiting' },
  },
  recruitment: { ...bareDraw(person).recruitment, phone: '02 99 00 00 00' },
  sessions: held,
}
const { draw, recruitment, sessions } = full
const ofDraw = {
  'who writes': /[Cc]ommune\sde\sValbrenne/,
  'the subject': /Que\sfaire\sde\sla\srue\s?\?/,
  where: /salle\sdes\sfêtes/,
  when: /12\sdécembre\s2026/,
  'how many times': /3\sséances/,
  'what you receive': /80\s€/,
  'a telephone': /02\s99\s00\s00\s00/,
}
const typed = /exemple\.fr\/lettre/
const inFours = /K7RW[-\s]3T2Q/
/** The square of a letter is drawn: the batch says where it leads, in words. */
const square = /[Ss]cannez\s(?:le|ce)\scarré|photographiez\sle\scarré/

const pdf = async (
  batch: (head: Letterhead) => Parameters<typeof writeLetters>[0],
  name = person,
) => {
  const head: Letterhead = {
    ...{ name, address: ['1 place de la Mairie', '35999 VALBRENNE'] },
    ...{ contacts: ['contact@exemple.fr'], numbers: [], accent: undefined },
    ...{ logo: undefined, signatory: undefined },
  } as never
  return textOf(await writeLetters(batch(head), head))
}

export const codedLetters: Readonly<Record<string, CodedLetter>> = {
  'the invitation of a draw, on paper': {
    sources: ['draws/invitations/documents/letters.ts'],
    read: () => pdf(() => letterBatch(full, [recruit])),
    says: {
      ...ofDraw,
      'why you': /Votre\sadresse\sa\sété\stirée\sau\ssort/,
      'a typed address': typed,
      'the code in groups': inFours,
      'a square': square,
      'on paper': /sur\spapier/i,
      'until when': /avant\sle\s15\sjanvier\s2027/,
    },
  },
  'the invitation of a draw, to be merged': {
    sources: ['draws/invitations/documents/merge-letter.ts'],
    read: async () => wordText(await writeMergeLetter(mergeLetter(full, [recruit]), undefined)),
    says: {
      ...ofDraw,
      'why you': /Votre\sadresse\sa\sété\stirée\sau\ssort/,
      'a typed address': typed,
      'the code in groups': not(
        'Its code is a field: the file beside it has the codes, in groups.',
      ),
      'a square': not('A program that merges prints words: it draws no square.'),
      'on paper': /sur\spapier/i,
      'until when': /avant\sle\s15\sjanvier\s2027/,
    },
  },
  'a second draw, to whoever agreed to be asked again': {
    sources: ['draws/invitations/mails/again.ts'],
    read: () => {
      const to = { email: 'odile@exemple.fr', firstName: 'Odile', code: recruit.code ?? '' }
      const about = { draw, who: person, recruitment, sessions, baseUrl, to, locale: 'fr' } as const
      return againMail({ ...about, first: 'Le lavoir' }).text
    },
    says: {
      ...ofDraw,
      'why you': /vous\savez\saccepté\sd’être\ssollicité·e\sà\snouveau\saprès\s«\sLe\slavoir\s»/,
      'a typed address': typed,
      'the code in groups': inFours,
      'a square': not(screenOnly),
      'on paper': /formulaire\spapier/,
      'until when': /avant\sle\s15\sjanvier\s2027/,
    },
  },
  'a registration that is recorded': {
    sources: ['draws/registration/actions/write-to-registered.ts'],
    read: () => {
      const texts = registrationTexts.fr
      return texts.mailText({
        ...{ name: 'Odile', draw: draw.title, who: person, ticket: recruit.ticket },
        next: whatComesNext(draw, recruitment, sessions, 'fr'),
        typed: texts.typed('K7RW-3T2Q', 'exemple.fr/lettre'),
        link: `${baseUrl}/t/K7RW-3T2Q`,
        help: texts.help(recruitment.phone),
        receipt: `${baseUrl}/recu`,
      })
    },
    says: {
      ...ofDraw,
      'the subject': /la\srue\sdu\sLavoir/,
      'what you receive': not('They read it in the letter and on the page, before they said yes.'),
      'why you': /Votre\sinscription\sau\stirage/,
      'a typed address': typed,
      'the code in groups': inFours,
      'a square': not(screenOnly),
      'on paper': not('It asks for no answer: it says that one was recorded.'),
      'until when': /15\sjanvier\s2027/,
    },
  },
  'a seat, on paper': {
    sources: ['draws/panel/documents/seat-letters.ts'],
    read: () =>
      pdf(() =>
        seatLetters({
          ...{ draw, who: person, recruitment, sessions, baseUrl, now, locale: 'fr' },
          seats: [{ recruit, link: `${baseUrl}/place/abc`, answerBy: '2027-01-20' }],
        }),
      ),
    says: {
      ...ofDraw,
      'why you': /Vous\svous\sétiez\sinscrit/,
      'a typed address': typed,
      'the code in groups': inFours,
      'a square': square,
      'on paper': /répondre\spar\scourrier/,
      'until when': /avant\sle\s20\sjanvier\s2027/,
    },
  },
  'a seat, or the seat of somebody who gave it back': {
    sources: ['draws/panel/mails/seat.ts', 'draws/panel/actions/summon-panel.ts'],
    read: () =>
      seatMail({
        ...{ draw, who: person, recruit, recruitment, sessions, baseUrl, locale: 'fr' },
        ...{ link: `${baseUrl}/place/abc`, answerBy: '2027-01-20' },
      }).text,
    says: {
      ...ofDraw,
      'why you': /Vous\svous\sétiez\sinscrit/,
      'a typed address': typed,
      'the code in groups': inFours,
      'a square': not(screenOnly),
      'on paper': not('Whoever has no screen is told by the letter of paper, or called.'),
      'until when': /avant\sle\s20\sjanvier\s2027/,
    },
  },
  'a seat, in one message of a telephone': {
    sources: ['draws/panel/texts/seat.ts'],
    read: () => seatTexts.fr.sms(draw.title, '20/01', `${baseUrl}/place/abc`),
    says: {
      'who writes': not('It is copied by whoever calls, in a message that bears their number.'),
      'why you': /tiré·e\sau\ssort/,
      'the subject': /la\srue\sdu\sLavoir/,
      where: not('One message holds 160 signs: the link says it.'),
      when: not('One message holds 160 signs: the link says it.'),
      'how many times': not('One message holds 160 signs: the link says it.'),
      'what you receive': not('One message holds 160 signs: the link says it.'),
      'a typed address': not('The link is pressed.'),
      'the code in groups': not('The link is pressed.'),
      'a square': not(screenOnly),
      'a telephone': not('It is answered to the number that it comes from.'),
      'on paper': not('It goes to a telephone.'),
      'until when': /20\/01/,
    },
  },
  'a vote, on paper': {
    sources: ['votes/roll/documents/code-letters.ts'],
    read: () => pdf(lettersOfVote),
    says: {
      'who writes': /Commune\sde\sValbrenne/,
      'why you': /votre\snom\sest\ssur\sla\sliste/,
      'the subject': /Faut-il\sfermer\sla\srue\sle\ssamedi/,
      where: /Mairie/,
      when: not(once),
      'how many times': /voter\splusieurs\sfois/,
      'what you receive': not('Nobody is paid to vote.'),
      'a typed address': /exemple\.fr\/v\/lavoir/,
      'the code in groups': /H3YF[-\s]20K7|h3yf[-\s]20k7/,
      'a square': square,
      'a telephone': /02\s99\s00\s00\s00/,
      'on paper': /Pour\svoter\ssur\spapier/,
      'until when': /jusqu’au\s1er\sfévrier\s2027/,
    },
  },
  'a survey, on paper': {
    sources: ['surveys/documents/code-letters.ts'],
    read: () => pdf(lettersOfSurvey),
    says: {
      'who writes': /Commune\sde\sValbrenne/,
      'why you': /vous\sécrit\spour\svous\sposer\squelques\squestions/,
      'the subject': /Choisir\sle\sjour\sdu\smarché/,
      where: not(answered),
      when: not(answered),
      'how many times': /une\sseule\sréponse/,
      'what you receive': not('Nobody is paid to answer.'),
      'a typed address': typed,
      'the code in groups': inFours,
      'a square': square,
      'a telephone': not('The team writes how to reach it: here, an address of mail.'),
      'on paper': /pas\sd’ordinateur/,
      'until when': /jusqu’au\s31\sdécembre\s2026/,
    },
  },
  'an opinion map, on paper': {
    sources: ['opinion-maps/documents/code-letters.ts'],
    read: () => pdf(lettersOfMap),
    says: {
      'who writes': /Commune\sde\sValbrenne/,
      'why you': not('It bears no name: it is put in every box, or handed over.'),
      'the subject': /Se\sdéplacer\sà\sValbrenne/,
      where: not(answered),
      when: not(answered),
      'how many times': /une\sseule\spersonne/,
      'what you receive': not('Nobody is paid to answer.'),
      'a typed address': typed,
      'the code in groups': inFours,
      'a square': square,
      'a telephone': not('The team writes how to reach it: here, an address of mail.'),
      'on paper': /pas\sd’ordinateur/,
      'until when': /jusqu’au\s31\sjanvier\s2027/,
    },
  },
  'a vote, or its replaced code': {
    sources: [
      'votes/roll/mails.ts',
      'votes/roll/actions/mail-codes.ts',
      'votes/preparing/actions/open-election.ts',
    ],
    read: () =>
      codeMail(
        'fr',
        aVote,
        { ...{ name: 'Odile', contact: 'o@exemple.fr' }, link: `${baseUrl}/v/abc`, replaces: true },
        { house: person, phone: '02 99 00 00 00', contact: 'contact@exemple.fr' },
      ).text,
    says: {
      'who writes': /Commune\sde\sValbrenne/,
      'why you': /votre\snom\sest\ssur\sla\sliste/,
      'the subject': /Faut-il\sfermer\sla\srue\sle\ssamedi/,
      where: not(once),
      when: not(once),
      'how many times': /seul\sle\sdernier\scompte/,
      'what you receive': not('Nobody is paid to vote.'),
      'a typed address': not(
        'The link holds the code: nothing is typed, and nobody reads it aloud.',
      ),
      'the code in groups': not('The link holds the code: nothing is typed.'),
      'a square': not(screenOnly),
      'a telephone': /02\s99\s00\s00\s00/,
      'on paper': /Pour\svoter\ssur\spapier/,
      'until when': /jusqu’au\s1er\sfévrier\s2027/,
    },
  },
  'a seat at an event': {
    sources: ['events/letters/mails/registration.ts'],
    read: () =>
      letterOf(
        {
          settings: { baseUrl, houseName: person, contactEmail: 'contact@exemple.fr' },
          now,
        } as never,
        'registered',
        {
          event: {
            ...{
              title: 'La fête du lavoir',
              kind: 'workshop',
              startsAt: now,
              endsAt: now,
              slug: 'x',
            },
            ...{ place: 'Salle des fêtes', timeZone: 'Europe/Paris', state: 'published' },
            ...{
              onlineUrl: '',
              hours: '',
              sequence: 0,
              summary: '',
              createdAt: now,
              updatedAt: now,
            },
          } as never,
          registration: {
            ...{ state: 'registered', language: 'fr', number: 12, id: '1' },
            identity: { name: 'Odile', email: 'o@exemple.fr' },
          } as never,
          token: 'abc',
        },
      ).text,
    says: {
      'who writes': /contact@exemple\.fr/,
      'why you': /inscri/,
      'the subject': /La\sfête\sdu\slavoir/,
      where: /Salle\sdes\sfêtes/,
      when: /janvier\s2027/,
      'how many times': not('An event is one time: each date of a series has its own letter.'),
      'what you receive': not('Nobody is paid to come.'),
      'a typed address': not('The link is pressed, or the number said at the door.'),
      'the code in groups': not('Its number is short: it is said aloud at the door.'),
      'a square': not('The ticket, behind the link, has it.'),
      'a telephone': not('It is written to the address at its end, which answers.'),
      'on paper': not('Whoever has no address is on the paper list of the door.'),
      'until when': not('Nothing is to be answered: the seat is theirs.'),
    },
  },
}

const now = new Date('2027-01-05T09:00:00Z')

function wordText(docx: Uint8Array): string {
  return [...zipParts(docx)]
    .filter(([path]) => /^word\/(document|header\d|footer\d)\.xml$/.test(path))
    .map(([, xml]) =>
      xml
        .toString('utf8')
        .replaceAll('</w:p>', '\n')
        .replaceAll(/<[^>]+>/g, ''),
    )
    .join('\n')
}
