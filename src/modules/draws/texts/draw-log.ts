import type { Happening } from '#engines/sortition/index.ts'
import { writtenDay } from '#kit/dates.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { agreed, colon, counted, numbered, semicolon } from '#kit/words.ts'
import { inFours, type LogKind, type VacancyReason, writtenTicket } from '../draw-log.ts'
import type { WaitingKind } from '../fixing-acts.ts'
import { waitingTexts } from './waiting.ts'

type Payload = Happening['payload']
type Words = Readonly<Record<LogKind, (payload: Payload) => string>>

const short = (hash: unknown) => inFours(String(hash ?? '').slice(0, 16))
const ticket = (one: unknown) => writtenTicket(String(one ?? ''))

const reasons: Readonly<Record<Locale, Readonly<Record<VacancyReason, string>>>> = {
  fr: {
    declined: 'a décliné',
    unreachable: 'injoignable après trois essais',
    withdrawn: 's’est retiré·e',
    ineligible: 'ne remplit pas les conditions publiées',
    'no-agreement': 'accord manquant',
    'no-answer': 'n’avait pas répondu quand le tirage a été clos',
    excluded: 'cas d’exclusion prévu par la règle',
  },
  en: {
    declined: 'declined',
    unreachable: 'unreachable after three tries',
    withdrawn: 'withdrew',
    ineligible: 'does not meet the published conditions',
    'no-agreement': 'agreement missing',
    'no-answer': 'had not answered when the draw was closed',
    excluded: 'a case of exclusion foreseen by the rule',
  },
}

function vacancyWords(reason: string, locale: Locale): string {
  return ownOf(reasons[locale] as Readonly<Record<string, string>>, reason) ?? reason
}

export function vacancyChoices(locale: Locale) {
  // « N’avait pas répondu à la clôture » is said by the close, not chosen.
  return Object.entries(reasons[locale])
    .filter(([value]) => value !== 'no-answer')
    .map(([value, label]) => ({ value, label }))
}

/** How the passed-over tickets are told: how many, and the class of the reason of each. */
function skippedWords(payload: Payload, locale: Locale): string {
  const list = (payload['skipped'] ?? []) as unknown as readonly { rank: number; reason: string }[]
  if (list.length === 0) return ''
  const sentences = list
    .slice(0, 12)
    .map(({ rank, reason }) => `n° ${rank} ${skipWord(reason, locale)}`)
  const more = list.length > 12 ? `, … (${list.length})` : ''
  return locale === 'fr'
    ? ` Passés : ${sentences.join(', ')}${more}.`
    : ` Passed over: ${sentences.join(', ')}${more}.`
}

function skipWord(reason: string, locale: Locale): string {
  const french = locale === 'fr'
  if (reason.startsWith('quota:'))
    return french ? `(quota ${reason.slice(6)})` : `(quota ${reason.slice(6)})`
  if (reason === 'household') return french ? '(même foyer)' : '(same household)'
  if (reason === 'others')
    return french ? '(laisserait une autre place vide)' : '(would leave another seat empty)'
  return french ? '(plus disponible)' : '(no longer available)'
}

/** The day that was announced, where registration ended before it. */
function plannedWords({ plannedOn }: Payload, locale: Locale): string {
  if (plannedOn === undefined) return ''
  const day = writtenDay(String(plannedOn), locale)
  return locale === 'fr'
    ? ` Inscriptions closes avant la date annoncée (${day}).`
    : ` Registration closed before the announced day (${day}).`
}

/** What the act ended with it, and why: kinds of things, without a number. */
function endedWords(payload: Payload, locale: Locale): string {
  const ended = (payload['ended'] ?? []) as unknown as readonly WaitingKind[]
  if (ended.length === 0) return ''
  const texts = waitingTexts[locale]
  const because = payload['endedBecause'] ? texts.because(String(payload['endedBecause'])) : ''
  return ` ${texts.ended(ended.map((kind) => texts.kinds[kind]).join(', '))}${because}`
}

const french: Words = {
  'rules-published': ({ sha256 }) => `Règle publiée. Empreinte ${short(sha256)}…`,
  'letters-fixed': ({ list, size, frame, round, sha256 }) =>
    `Liste ${list} des lettres fixée : ${numbered(String(size), 'lettres', 'fr')} à tirer parmi ${numbered(String(frame), 'lignes', 'fr')}, par le tour ${round} de la balise. Empreinte ${short(sha256)}…`,
  'letters-dropped': ({ list }) =>
    `Liste ${list} des lettres retirée avant que la balise ne sorte.`,
  'mailing-committed': ({ size, sha256, frame, round, seed, seedBy }) =>
    `Envoi engagé : ${numbered(Number(size ?? 0), 'codes', 'fr')}${frame ? `, parmi ${numbered(String(frame), 'lignes', 'fr')} de la liste` : ''}, ${round ? `tirées par le tour ${round} de la balise, ` : seedBy === 'house' ? 'tirées par une graine du logiciel, ' : seed ? 'tirées par une graine que l’organisation a dite, ' : ''}empreinte ${short(sha256)}…`,
  reopened: (payload) =>
    `Vivier rouvert avant l’engagement : ${payload['reason']}${endedWords(payload, 'fr')}`,
  frozen: (payload) =>
    `Vivier figé : ${numbered(String(payload['size']), 'tickets', 'fr')}, empreinte ${short(payload['sha256'])}…${plannedWords(payload, 'fr')}${endedWords(payload, 'fr')}`,
  left: ({ ticket: one }) =>
    `${ticket(one)} s’est retiré·e avant le tirage : s’il est désigné, la règle remplace ce ticket.`,
  'quotas-checked': () => 'Quotas vérifiés avec ce vivier.',
  'alternates-planned': ({ reserve, percent }) =>
    `Suppléant·es à prévoir : ${reserve}, pour une perte attendue de ${percent} %.`,
  'quotas-relaxed': ({ reason, changes }) =>
    `Quotas assouplis, deux signatures : ${changesWords(changes, 'fr')}. Raison : ${reason}`,
  listed: ({ size, least, sha256, ruled }) =>
    `${numbered(writtenNumber(Number(size), 'fr'), 'panels calculés', 'fr')}${ruled ? ` au lieu de ${writtenNumber(Number(ruled), 'fr')}, pour que personne n’ait une chance sans avoir de panel` : ''} ; plus petite chance : ${numbered(String(least), 'panels', 'fr')}. Empreinte ${short(sha256)}…`,
  unlisted: (payload) =>
    `Liste retirée avant l’engagement : ${payload['reason']}${endedWords(payload, 'fr')}`,
  witnessed: ({ role, statement }) => `${role} : « ${statement} »`,
  committed: ({ sha256 }) => `Engagement publié. Empreinte ${short(sha256)}…`,
  stamped: ({ authority, at, number, sha256 }) =>
    `Jeton d’horodatage ${number} : ${authority} date l’engagement du ${at}. Empreinte ${short(sha256)}…`,
  dice: ({ dice, late }) =>
    `Dés : ${[...String(dice)].join(', ')}${late ? ' (notés après la balise ; le procès-verbal dit quand ils ont été lancés)' : ''}.`,
  'dice-differ': ({ typed }) =>
    `Deux personnes ont tapé des dés différents (${bothThrows(typed)}) : les deux saisies sont effacées, et les dés retapés.`,
  drawn: ({ index }) => `Panel n° ${String(index).padStart(3, '0')} désigné.`,
  described: () => 'Panel décrit par critère.',
  confirmed: ({ ticket: one }) => `${ticket(one)} a confirmé sa venue.`,
  vacated: ({ ticket: one, reason }) => `${ticket(one)} ${vacancyWords(String(reason), 'fr')}.`,
  replaced: (payload) =>
    `${ticket(payload['ticket'])}, rang ${payload['rank']} de la réserve, prend la place de ${ticket(payload['seat'])}.${payload['relaxed'] ? ' Bornes souples.' : ''}${skippedWords(payload, 'fr')}`,
  'left-empty': ({ seat }) =>
    `La place de ${ticket(seat)} reste libre : personne ne peut la prendre sous ces quotas. Une décision signée sera publiée.`,
  decided: ({ seat, choice, reason }) =>
    `Décision signée par deux personnes pour la place de ${ticket(seat)} : ${choice === 'empty' ? 'elle reste vide' : 'le premier ticket disponible de la réserve la prend, hors quotas'}. Raison : ${reason}`,
  voided: (payload) => `Tirage annulé : ${payload['reason']}${endedWords(payload, 'fr')}`,
  closed: (payload) =>
    `Clos : ${[
      counted(Number(payload['seated']), 'place occupée', 'places occupées'),
      counted(Number(payload['vacant']), 'libre', 'libres'),
      counted(Number(payload['replaced']), 'remplacement', 'remplacements'),
    ].join(', ')}.${endedWords(payload, 'fr')}`,
}

const english: Words = {
  'rules-published': ({ sha256 }) => `Rule published. Fingerprint ${short(sha256)}…`,
  'letters-fixed': ({ list, size, frame, round, sha256 }) =>
    `List ${list} of the letters fixed: ${numbered(String(size), 'letters', 'en')} to be drawn among ${numbered(String(frame), 'lines', 'en')}, by round ${round} of the beacon. Fingerprint ${short(sha256)}…`,
  'letters-dropped': ({ list }) =>
    `List ${list} of the letters taken back before the beacon spoke.`,
  'mailing-committed': ({ size, sha256, frame, round, seed, seedBy }) =>
    `Mailing committed: ${numbered(Number(size ?? 0), 'codes', 'en')}${frame ? ` among ${numbered(String(frame), 'lines', 'en')} of the list` : ''}, ${round ? `drawn by round ${round} of the beacon, ` : seedBy === 'house' ? 'drawn by a seed of the software, ' : seed ? 'drawn by a seed that the organisers said, ' : ''}fingerprint ${short(sha256)}…`,
  reopened: (payload) =>
    `Pool opened again before the commitment: ${payload['reason']}${endedWords(payload, 'en')}`,
  frozen: (payload) =>
    `Pool frozen: ${numbered(String(payload['size']), 'tickets', 'en')}, fingerprint ${short(payload['sha256'])}…${plannedWords(payload, 'en')}${endedWords(payload, 'en')}`,
  left: ({ ticket: one }) =>
    `${ticket(one)} withdrew before the draw: if designated, the rule replaces this ticket.`,
  'quotas-checked': () => 'Quotas checked with this pool.',
  'alternates-planned': ({ reserve, percent }) =>
    `Alternates to plan: ${reserve}, for an expected loss of ${percent}%.`,
  'quotas-relaxed': ({ reason, changes }) =>
    `Quotas relaxed, two signatures: ${changesWords(changes, 'en')}. Reason: ${reason}`,
  listed: ({ size, least, sha256, ruled }) =>
    `${numbered(writtenNumber(Number(size), 'en'), 'panels', 'en')} computed${ruled ? ` instead of ${writtenNumber(Number(ruled), 'en')}, so that nobody has a chance and no panel` : ''}; least chance: ${numbered(String(least), 'panels', 'en')}. Fingerprint ${short(sha256)}…`,
  unlisted: (payload) =>
    `List withdrawn before the commitment: ${payload['reason']}${endedWords(payload, 'en')}`,
  witnessed: ({ role, statement }) => `${role}: “${statement}”`,
  committed: ({ sha256 }) => `Commitment published. Fingerprint ${short(sha256)}…`,
  stamped: ({ authority, at, number, sha256 }) =>
    `Time stamp ${number}: ${authority} dates the commitment to ${at}. Fingerprint ${short(sha256)}…`,
  dice: ({ dice, late }) =>
    `Dice: ${[...String(dice)].join(', ')}${late ? ' (typed after the beacon; the minutes tell when they were thrown)' : ''}.`,
  'dice-differ': ({ typed }) =>
    `Two people typed different dice (${bothThrows(typed)}): both entries are dropped, and the dice typed again.`,
  drawn: ({ index }) => `Panel no. ${String(index).padStart(3, '0')} designated.`,
  described: () => 'Panel described by feature.',
  confirmed: ({ ticket: one }) => `${ticket(one)} confirmed.`,
  vacated: ({ ticket: one, reason }) => `${ticket(one)} ${vacancyWords(String(reason), 'en')}.`,
  replaced: (payload) =>
    `${ticket(payload['ticket'])}, rank ${payload['rank']} of the reserve, takes the seat of ${ticket(payload['seat'])}.${payload['relaxed'] ? ' Flexible bounds.' : ''}${skippedWords(payload, 'en')}`,
  'left-empty': ({ seat }) =>
    `The seat of ${ticket(seat)} stays vacant: nobody can take it under these quotas. A signed decision will be published.`,
  decided: ({ seat, choice, reason }) =>
    `Decision signed by two people for the seat of ${ticket(seat)}: ${choice === 'empty' ? 'it stays empty' : 'the first ticket of the reserve still there takes it, quotas set aside'}. Reason: ${reason}`,
  voided: (payload) => `Draw voided: ${payload['reason']}${endedWords(payload, 'en')}`,
  closed: (payload) =>
    `Closed: ${payload['seated']} ${agreed('seats taken', Number(payload['seated']), 'en')}, ${payload['vacant']} vacant, ${payload['replaced']} ${agreed('replacements', Number(payload['replaced']), 'en')}.${endedWords(payload, 'en')}`,
}

/** What each of the two typed: `3, 5, 2 / 3, 2, 5`. */
function bothThrows(typed: unknown): string {
  return (typed as readonly string[]).map((throwOf) => [...throwOf].join(', ')).join(' / ')
}

function changesWords(changes: unknown, locale: Locale): string {
  const list = changes as readonly {
    feature: string
    value: string
    bound: string
    from: number
    to: number
  }[]
  const side = (bound: string) =>
    bound === 'min'
      ? locale === 'fr'
        ? 'au moins'
        : 'at least'
      : locale === 'fr'
        ? 'au plus'
        : 'at most'
  return list
    .map(
      ({ feature, value, bound, from, to }) =>
        `${feature}, ${value}${colon[locale]}${side(bound)} ${to} (${from})`,
    )
    .join(semicolon[locale])
}

/** A line of the log in words; a kind that this version does not know is told by its name. */
export function logWords({ kind, payload }: Happening, locale: Locale): string {
  const words: Readonly<Record<string, (payload: Payload) => string>> =
    locale === 'fr' ? french : english
  return ownOf(words, kind)?.(payload) ?? kind
}
