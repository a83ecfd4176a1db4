import { writtenDay } from '#kit/dates.ts'
import { textProse } from '#kit/prose/plain.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import type { Ctx, Mail } from '#platform/context.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import type { Decision } from '../decision.ts'
import { stepTexts } from '../texts/steps.ts'

const words = defineTexts(
  {
    subject: (title: string, outcome: string) => `${outcome} : ${title}`,
    text: (to: { name: string; title: string; outcome: string; lines: string; link: string }) =>
      `Bonjour ${to.name},

Votre cercle en a fini avec « ${to.title} ». Résultat : ${to.outcome}.
${to.lines}
Le texte et ce qui suit sont ici :
${to.link}`,
    elected: (name: string) => `\nPersonne choisie : ${name}.\n`,
    note: (note: string) => `\nCe qui a été noté : ${note}\n`,
    review: (day: string) => `\nOn y reviendra le ${day}.\n`,
    objectionSubject: (title: string) => `Une objection : ${title}`,
    objection: (title: string, link: string) =>
      `Bonjour,

Quelqu’un fait une objection dans « ${title} ». La décision ne peut pas se prendre tant qu’elle est ouverte.

Lisez-la et prenez-la en main ici :
${link}`,
  },
  {
    subject: (title, outcome) => `${outcome}: ${title}`,
    text: (to) =>
      `Hello ${to.name},

Your circle is done with “${to.title}”. Result: ${to.outcome}.
${to.lines}
The text and what follows are here:
${to.link}`,
    elected: (name) => `\nPerson chosen: ${name}.\n`,
    note: (note) => `\nWhat was noted: ${note}\n`,
    review: (day) => `\nThe circle comes back to it on ${day}.\n`,
    objectionSubject: (title) => `An objection: ${title}`,
    objection: (title, link) =>
      `Hello,

Somebody objects in “${title}”. The decision cannot be taken while the objection is open.

Read it and take it up here:
${link}`,
  },
)

interface Reader {
  readonly email: string
  readonly language: Locale
}

/** To the whole circle: how it ended. What was said on the way stays in the house. */
export function decidedLetter(
  ctx: Ctx,
  to: Reader & { readonly name: string },
  decision: Decision,
  elected: string | undefined,
): Mail {
  const texts = words[to.language]
  const { title, outcomeNote, reviewOn } = decision
  const outcome = stepTexts[to.language][decision.outcome ?? 'closed']
  const lines = [
    elected ? texts.elected(elected) : '',
    // Of an election, what was said of persons is erased in the house: it is not written to mailboxes.
    outcomeNote && decision.kind === 'consent' ? texts.note(textProse(outcomeNote)) : '',
    decision.outcome === 'adopted' && reviewOn
      ? texts.review(writtenDay(reviewOn, to.language))
      : '',
  ].join('')
  const link = linkOf(ctx, decision)
  return {
    to: to.email,
    subject: texts.subject(title, outcome),
    text: texts.text({ name: to.name, title, outcome, lines, link }),
  }
}

/** To those who lead: an objection waits. Neither who made it nor what they wrote leaves the house. */
export function objectionLetter(ctx: Ctx, to: Reader, decision: Decision): Mail {
  const texts = words[to.language]
  return {
    to: to.email,
    subject: texts.objectionSubject(decision.title),
    text: texts.objection(decision.title, linkOf(ctx, decision)),
  }
}

function linkOf(ctx: Ctx, decision: Decision): string {
  return `${ctx.settings.baseUrl}${decisionPaths.decision(decision.slug)}`
}
