import { textProse } from '#kit/prose/plain.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import type { Decision } from '../../contribution.ts'
import { ownAccount, programmePath } from '../../paths/programmes.ts'

interface World {
  readonly locale: Locale
  readonly settings: {
    readonly baseUrl: string
    readonly houseName: string
    readonly contactEmail: string
  }
}

interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

interface Gathering {
  readonly slug: string
  readonly title: string
}

const words = defineTexts(
  {
    received: (title: string) => `Votre contribution est arrivée : ${title}`,
    receivedText: (title: string, event: string, link: string) =>
      `Bonjour,

Merci pour « ${title} », que vous proposez pour ${event}.

Relisez-la, changez-la ou retirez-la jusqu’à la clôture de l’appel, à cette adresse qui n’est connue que de vous :
${link}

Vous n’avez rien proposé ? Ne faites rien : sans réponse de notre part, rien n’est publié.`,
    toRead: (title: string, event: string) => `Une contribution pour ${event} : ${title}`,
    toReadText: (title: string, link: string) =>
      `« ${title} » vient d’être proposée.

La lire :
${link}`,
    invited: (event: string) => `Relire les contributions : ${event}`,
    invitedText: (event: string, link: string, account: string) =>
      `Bonjour,

Merci d’accepter de relire des contributions pour ${event}. Vos notes comptent autant que celles des autres, et vous ne voyez les leurs qu’après avoir donné les vôtres.

Votre adresse pour relire, à garder pour vous :
${link}

Avec un compte, vous pouvez aussi passer par :
${account}

Vous connaissez les personnes qui proposent, ou leur territoire ? Un bouton permet de le dire : la contribution disparaît de votre liste.`,
    accepted: (title: string) => `Votre contribution est retenue : ${title}`,
    waiting: (title: string) => `Votre contribution est en attente : ${title}`,
    refused: (title: string) => `Notre réponse à votre contribution : ${title}`,
    acceptedText: (name: string, title: string, event: string) =>
      `Bonjour ${name},

« ${title} » est retenue pour ${event}. Nous vous avons inscrit·e comme intervenant·e.`,
    waitingText: (name: string, title: string, event: string) =>
      `Bonjour ${name},

« ${title} » est en attente pour ${event} : nous vous répondrons dès qu’une place se libère.`,
    refusedText: (name: string, title: string, event: string) =>
      `Bonjour ${name},

Nous avons lu « ${title} », et nous ne la retenons pas pour ${event}.`,
    confirmAt: (link: string) =>
      `Confirmez que vous venez, ou retirez-vous, à cette adresse :
${link}`,
    seeAt: (link: string) =>
      `La relire :
${link}`,
    question: (contact: string) => `Une question ? Écrivez-nous : ${contact}`,
    confirmed: (title: string) => `Confirmée : ${title}`,
    withdrawn: (title: string) => `Retirée : ${title}`,
    answeredText: (event: string, link: string) =>
      `Les personnes qui la proposent viennent de le dire, pour ${event}.

${link}`,
  },
  {
    received: (title) => `Your contribution has arrived: ${title}`,
    receivedText: (title, event, link) =>
      `Hello,

Thank you for “${title}”, which you offer to ${event}.

Read it again, change it or take it back until the call closes, at this address known to you only:
${link}

You offered nothing? Do nothing: nothing is published without our answer.`,
    toRead: (title, event) => `A contribution to ${event}: ${title}`,
    toReadText: (title, link) =>
      `“${title}” has just been offered.

Read it:
${link}`,
    invited: (event) => `Reading contributions: ${event}`,
    invitedText: (event, link, account) =>
      `Hello,

Thank you for reading contributions to ${event}. Your scores count as much as those of the others, and you see theirs only once you have given yours.

Your address to read, to keep to yourself:
${link}

With an account, you may also go through:
${account}

You know the people who offer something, or their territory? Say so with one button: the contribution leaves your list.`,
    accepted: (title) => `Your contribution is accepted: ${title}`,
    waiting: (title) => `Your contribution is waiting: ${title}`,
    refused: (title) => `Our answer to your contribution: ${title}`,
    acceptedText: (name, title, event) =>
      `Hello ${name},

“${title}” is accepted for ${event}. We have registered you as a speaker.`,
    waitingText: (name, title, event) =>
      `Hello ${name},

“${title}” is waiting for ${event}: we will answer as soon as there is room.`,
    refusedText: (name, title, event) =>
      `Hello ${name},

We have read “${title}”, and will not take it for ${event}.`,
    confirmAt: (link) =>
      `Confirm that you come, or take it back, at this address:
${link}`,
    seeAt: (link) =>
      `Read it again:
${link}`,
    question: (contact) => `A question? Write to us: ${contact}`,
    confirmed: (title) => `Confirmed: ${title}`,
    withdrawn: (title) => `Taken back: ${title}`,
    answeredText: (event, link) =>
      `Those who offer it have just said so, for ${event}.

${link}`,
  },
)

export function contributionReceived(
  world: World,
  to: string,
  input: { event: Gathering; title: string; token: string },
): Letter {
  const texts = words[world.locale]
  const { event, title, token } = input
  const link = world.settings.baseUrl + programmePath('contribution', event.slug, { token })
  return { to, subject: texts.received(title), text: texts.receivedText(title, event.title, link) }
}

export function contributionToRead(
  world: World,
  input: { event: Gathering; title: string; id: string },
): Letter {
  const { event, title, id } = input
  const link = world.settings.baseUrl + programmePath('decision', event.slug, { id })
  return {
    to: world.settings.contactEmail,
    subject: words.fr.toRead(title, event.title),
    text: words.fr.toReadText(title, link),
  }
}

export function reviewerInvited(
  world: World,
  to: string,
  { event, token }: { event: Gathering; token: string },
): Letter {
  const texts = words[world.locale]
  const at = (key: string) =>
    world.settings.baseUrl + programmePath('reading', event.slug, { token: key })
  return {
    to,
    subject: texts.invited(event.title),
    text: texts.invitedText(event.title, at(token), at(ownAccount)),
  }
}

interface ToTell {
  readonly event: Gathering
  readonly contribution: {
    readonly title: string
    readonly message: string
    readonly locale: Locale
  }
  readonly decision: Decision
  /** Left out in a preview: the link is made when the letter leaves. */
  readonly token?: string
}

/** What a speaker receives: the decision, the words of the team, and a link. Also drawn beforehand. */
export function decisionLetter(
  world: World,
  to: { readonly name: string; readonly email: string },
  { event, contribution, decision, token = '…' }: ToTell,
): Letter {
  const texts = words[contribution.locale]
  const link = world.settings.baseUrl + programmePath('contribution', event.slug, { token })
  const { title, message } = contribution
  const opening = {
    accepted: texts.acceptedText,
    waiting: texts.waitingText,
    refused: texts.refusedText,
  }[decision](to.name, title, event.title)
  const paragraphs = [
    opening,
    textProse(message),
    decision === 'accepted' ? texts.confirmAt(link) : texts.seeAt(link),
    texts.question(world.settings.contactEmail),
  ]
  return {
    to: to.email,
    subject: texts[decision](title),
    text: paragraphs.filter(Boolean).join('\n\n'),
  }
}

export function contributionAnswered(
  world: World,
  input: {
    event: Gathering
    contribution: { id: string; title: string }
    answer: 'confirm' | 'withdraw'
  },
): Letter {
  const { event, contribution, answer } = input
  const texts = words.fr
  const link = world.settings.baseUrl + programmePath('decision', event.slug, contribution)
  return {
    to: world.settings.contactEmail,
    subject:
      answer === 'confirm'
        ? texts.confirmed(contribution.title)
        : texts.withdrawn(contribution.title),
    text: texts.answeredText(event.title, link),
  }
}
