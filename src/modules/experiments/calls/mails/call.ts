import { textProse } from '#kit/prose/plain.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { paths } from '../../paths.ts'
import { openCallTexts } from '../texts/open-calls.ts'

const words = defineTexts(
  {
    answered: (title: string) => `Un territoire répond à l’appel : ${title}`,
    answeredText: (title: string, link: string) =>
      `Un territoire voudrait accueillir l’expérimentation « ${title} ».

Lire et répondre :
${link}`,
    chosen: (title: string) => `Votre territoire est retenu : ${title}`,
    reopened: (title: string) => `L’appel est rouvert : ${title}`,
    declined: (title: string) => `Notre réponse : ${title}`,
    reopenedText: (reason: string, link: string, contact: string) =>
      `Bonjour,

Votre territoire était retenu. L’expérimentation cherche de nouveau un territoire. Voici pourquoi :

${reason}

L’expérimentation :
${link}

Une question ? Écrivez-nous : ${contact}`,
    replyText: (reply: string, link: string, contact: string) =>
      `Bonjour,

${reply}

L’expérimentation :
${link}

Une question ? Écrivez-nous : ${contact}`,
  },
  {
    answered: (title) => `A territory answers the call: ${title}`,
    answeredText: (title, link) =>
      `A territory would like to host the experiment “${title}”.

Read and answer:
${link}`,
    chosen: (title) => `Your territory is chosen: ${title}`,
    reopened: (title) => `The call is open again: ${title}`,
    declined: (title) => `Our answer: ${title}`,
    reopenedText: (reason, link, contact) =>
      `Hello,

Your territory was chosen. The experiment looks for a territory again. This is why:

${reason}

The experiment:
${link}

A question? Write to us: ${contact}`,
    replyText: (reply, link, contact) =>
      `Hello,

${reply}

The experiment:
${link}

A question? Write to us: ${contact}`,
  },
)

interface World {
  readonly settings: { readonly baseUrl: string; readonly contactEmail: string }
}

interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export function callAnswered(world: World, experiment: { title: string; slug: string }): Letter {
  const texts = words.fr
  const link = world.settings.baseUrl + paths.callAnswers(experiment.slug)
  return {
    to: world.settings.contactEmail,
    subject: texts.answered(experiment.title),
    text: texts.answeredText(experiment.title, link),
  }
}

export function callReplied(
  world: World,
  to: { email: string; language: Locale },
  experiment: { title: string; slug: string },
  input: { verdict: 'chosen' | 'declined'; reply: string },
): Letter {
  const texts = words[to.language]
  const link = world.settings.baseUrl + paths.experiment(experiment.slug)
  return {
    to: to.email,
    subject: texts[input.verdict](experiment.title),
    text: texts.replyText(textProse(input.reply), link, world.settings.contactEmail),
  }
}

/** Their territory was chosen, and is not any more: why. */
export function callReopened(
  world: World,
  to: { email: string; language: Locale },
  experiment: { title: string; slug: string },
  reason: string,
): Letter {
  const texts = words[to.language]
  const link = world.settings.baseUrl + paths.experiment(experiment.slug)
  return {
    to: to.email,
    subject: texts.reopened(experiment.title),
    text: texts.reopenedText(textProse(reason), link, world.settings.contactEmail),
  }
}

export function callMatches(
  world: World,
  to: { email: string; language: Locale },
  experiment: { title: string; slug: string },
  input: { place: string; challenges: string; needHref: string },
): Letter {
  const texts = openCallTexts[to.language]
  const { baseUrl } = world.settings
  return {
    to: to.email,
    subject: texts.mailSubject(experiment.title),
    text: texts.mailText({
      place: input.place,
      title: experiment.title,
      challenges: input.challenges,
      link: baseUrl + paths.answerCall(experiment.slug),
      stop: baseUrl + input.needHref,
    }),
  }
}
