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
    declined: (title: string) => `Notre réponse : ${title}`,
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
    declined: (title) => `Our answer: ${title}`,
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
  const said = words.fr
  const link = world.settings.baseUrl + paths.callAnswers(experiment.slug)
  return {
    to: world.settings.contactEmail,
    subject: said.answered(experiment.title),
    text: said.answeredText(experiment.title, link),
  }
}

export function callReplied(
  world: World,
  to: { email: string; language: Locale },
  experiment: { title: string; slug: string },
  given: { verdict: 'chosen' | 'declined'; reply: string },
): Letter {
  const said = words[to.language]
  const link = world.settings.baseUrl + paths.experiment(experiment.slug)
  return {
    to: to.email,
    subject: said[given.verdict](experiment.title),
    text: said.replyText(textProse(given.reply), link, world.settings.contactEmail),
  }
}

export function callMatches(
  world: World,
  to: { email: string; language: Locale },
  experiment: { title: string; slug: string },
  given: { place: string; challenges: string; needHref: string },
): Letter {
  const said = openCallTexts[to.language]
  const { baseUrl } = world.settings
  return {
    to: to.email,
    subject: said.mailSubject(experiment.title),
    text: said.mailText({
      place: given.place,
      title: experiment.title,
      challenges: given.challenges,
      link: baseUrl + paths.answerCall(experiment.slug),
      stop: baseUrl + given.needHref,
    }),
  }
}
