import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import type { Ctx, Mail } from '#platform/context.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import type { NotYet } from '../consent.ts'
import type { Decision } from '../decision.ts'

const words = defineTexts(
  {
    roundSubject: (title: string) => `Le tour est fini : ${title}`,
    round: (title: string, consents: string, absent: string, next: string, link: string) =>
      `Bonjour,

Le délai du tour de consentement est passé pour « ${title} ».

${consents} ${absent}

${next}
${link}`,
    allSubject: (title: string) => `Tout le monde a répondu : ${title}`,
    all: (title: string, consents: string, next: string, link: string) =>
      `Bonjour,

Toutes les personnes attendues ont répondu sur « ${title} ».

${consents}

${next}
${link}`,
    allConsents: (count: number) => `Ont consenti : ${writtenNumber(count, 'fr')}.`,
    consents: (count: number, awaited: number) =>
      `Ont consenti : ${writtenNumber(count, 'fr')}. N’ont rien dit : ${writtenNumber(awaited, 'fr')}.`,
    absent: (count: number) =>
      count === 0
        ? ''
        : `Selon la règle fixée au départ, notées absentes : ${writtenNumber(count, 'fr')}.`,
    next: {
      decided: 'Toutes les personnes présentes consentent : à vous de constater la décision.',
      'objection-open': 'Une objection est ouverte : prenez-la, ou remettez la décision.',
      'answers-missing': 'Des réponses manquent : relancez ces personnes, ou notez-les absentes.',
      'quorum-missing':
        'Il n’y a plus assez de personnes présentes pour décider : remettez la décision, ou faites revenir des personnes absentes.',
      'not-in-round': 'À vous de dire la suite.',
    } satisfies Record<NotYet | 'decided', string>,
    penSubject: (title: string) => `À vous d’écrire : ${title}`,
    pen: (title: string, link: string) =>
      `Bonjour,

Les questions et les réactions sur « ${title} » sont finies. Vous portez cette proposition : à vous de la garder, de la changer ou de la retirer, puis le tour de consentement pourra s’ouvrir.

${link}`,
  },
  {
    roundSubject: (title) => `The round is over: ${title}`,
    round: (title, consents, absent, next, link) =>
      `Hello,

The time of the consent round has passed for “${title}”.

${consents} ${absent}

${next}
${link}`,
    allSubject: (title) => `Everybody has answered: ${title}`,
    all: (title, consents, next, link) =>
      `Hello,

Everybody who was awaited has answered on “${title}”.

${consents}

${next}
${link}`,
    allConsents: (count) => `Consented: ${count}.`,
    consents: (count, awaited) => `Consented: ${count}. Said nothing: ${awaited}.`,
    absent: (count) =>
      count === 0 ? '' : `By the rule fixed at the start, marked absent: ${count}.`,
    next: {
      decided: 'All who are present consent: it is for you to record the decision.',
      'objection-open': 'An objection is open: take it up, or postpone the decision.',
      'answers-missing': 'Answers are missing: ask these people again, or mark them absent.',
      'quorum-missing':
        'There are not enough people present any more to decide: postpone, or have people come back.',
      'not-in-round': 'It is for you to say what comes next.',
    },
    penSubject: (title) => `Your turn to write: ${title}`,
    pen: (title, link) =>
      `Hello,

Questions and reactions on “${title}” are over. You carry this proposal: keep it, change it or withdraw it, then the consent round may open.

${link}`,
  },
)

interface Reader {
  readonly email: string
  readonly language: Locale
}

function linkOf(ctx: Ctx, decision: Decision): string {
  return `${ctx.settings.baseUrl}${decisionPaths.decision(decision.slug)}`
}

/** To whoever facilitates: where the round stands, and what is theirs to do. How many, never who. */
export function roundOverLetter(
  ctx: Ctx,
  to: Reader,
  decision: Decision,
  stands: {
    readonly consents: number
    readonly awaited: number
    readonly absent: number
    readonly missing: NotYet | undefined
  },
): Mail {
  const texts = words[to.language]
  return {
    to: to.email,
    subject: texts.roundSubject(decision.title),
    text: texts.round(
      decision.title,
      texts.consents(stands.consents, stands.awaited),
      texts.absent(stands.absent),
      texts.next[stands.missing ?? 'decided'],
      linkOf(ctx, decision),
    ),
  }
}

/** To those who lead: nobody is awaited any more, even before the time is over. */
export function allAnsweredLetter(
  ctx: Ctx,
  to: Reader,
  decision: Decision,
  stands: { readonly consents: number; readonly missing: NotYet | undefined },
): Mail {
  const texts = words[to.language]
  return {
    to: to.email,
    subject: texts.allSubject(decision.title),
    text: texts.all(
      decision.title,
      texts.allConsents(stands.consents),
      texts.next[stands.missing ?? 'decided'],
      linkOf(ctx, decision),
    ),
  }
}

/** To whoever carries the proposal: the pen is theirs. */
export function penLetter(ctx: Ctx, to: Reader, decision: Decision): Mail {
  const texts = words[to.language]
  return {
    to: to.email,
    subject: texts.penSubject(decision.title),
    text: texts.pen(decision.title, linkOf(ctx, decision)),
  }
}
