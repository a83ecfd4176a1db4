import { writtenInstant } from '#kit/dates.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import type { Ctx, Mail } from '#platform/context.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import type { Decision } from '../decision.ts'
import { stepTexts } from '../texts/steps.ts'

const words = defineTexts(
  {
    subject: (title: string, step: string) => `${step} : ${title}`,
    text: (title: string, step: string, until: string, link: string) =>
      `Bonjour,

Dans votre cercle, la proposition « ${title} » en est à cette étape : ${step}.

Le cercle attend votre réponse${until === '' ? '' : ` jusqu’au ${until}`} :
${link}

Pas d’ordinateur ? Dites votre réponse à la personne qui tient le secrétariat : elle l’écrira pour vous.`,
  },
  {
    subject: (title, step) => `${step}: ${title}`,
    text: (title, step, until, link) =>
      `Hello,

In your circle, the proposal “${title}” has come to this step: ${step}.

The circle awaits your answer${until === '' ? '' : ` until ${until}`}:
${link}

No computer? Tell your answer to the secretary: they will write it for you.`,
  },
)

export function stepLetter(
  ctx: Ctx,
  to: { readonly email: string; readonly language: Locale },
  decision: Decision,
): Mail {
  const texts = words[to.language]
  const step = stepTexts[to.language][decision.step as keyof (typeof stepTexts)['fr']]
  const until = decision.deadlineAt ? writtenInstant(decision.deadlineAt, to.language) : ''
  const link = `${ctx.settings.baseUrl}${decisionPaths.decision(decision.slug)}`
  return {
    to: to.email,
    subject: texts.subject(decision.title, step),
    text: texts.text(decision.title, step, until, link),
  }
}
