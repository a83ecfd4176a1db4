import { textProse } from '#kit/prose/plain.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { reusePath, reusePaths } from '../../paths/reuse.ts'
import { resourcePath } from '../../paths.ts'

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

/** People read in the language they wrote in. */
interface Recipient {
  readonly email: string
  readonly language: Locale
}

const words = defineTexts(
  {
    prove: (title: string) => `Confirmez votre récit : ${title}`,
    proveText: (title: string, house: string, link: string) =>
      `Bonjour,

Vous avez raconté à ${house} comment vous avez réutilisé « ${title} ». Confirmez que cette adresse est la vôtre, et votre récit est lu avant d’être publié :
${link}

Ce lien sert sept jours. Vous n’avez rien raconté ? Ne faites rien : tout est effacé.`,
    toRead: (title: string) => `Une réutilisation à relire : ${title}`,
    toReadText: (title: string, link: string) =>
      `Quelqu’un raconte comment « ${title} » a servi ailleurs.

Lire et répondre :
${link}`,
    published: (title: string) => `Votre récit est publié : ${title}`,
    publishedText: (title: string, link: string) =>
      `Bonjour,

Merci : ce que vous avez fait de « ${title} » est maintenant à côté de l’original.

Le lire :
${link}`,
    declined: (title: string) => `Notre réponse à votre récit : ${title}`,
    declinedText: (title: string, reason: string, contact: string) =>
      `Bonjour,

Nous avons lu votre récit sur « ${title} » et nous ne le publions pas.

Pourquoi :
${reason}

Vous pouvez nous écrire : ${contact}`,
  },
  {
    prove: (title) => `Confirm your story: ${title}`,
    proveText: (title, house, link) =>
      `Hello,

You told ${house} how you used “${title}” again. Confirm that this address is yours, and your story is read before it is published:
${link}

This link works for seven days. You told nothing? Do nothing: all of it is erased.`,
    toRead: (title) => `A reuse to read: ${title}`,
    toReadText: (title, link) =>
      `Somebody tells how “${title}” served elsewhere.

Read and answer:
${link}`,
    published: (title) => `Your story is published: ${title}`,
    publishedText: (title, link) =>
      `Hello,

Thank you: what you did with “${title}” now stands beside the original.

Read it:
${link}`,
    declined: (title) => `Our answer to your story: ${title}`,
    declinedText: (title, reason, contact) =>
      `Hello,

We read your story about “${title}” and do not publish it.

Why:
${reason}

You may write to us: ${contact}`,
  },
)

export function proveReuse(world: World, to: string, title: string, token: string): Letter {
  const texts = words[world.locale]
  const link = world.settings.baseUrl + reusePath('proof', { token })
  return {
    to,
    subject: texts.prove(title),
    text: texts.proveText(title, world.settings.houseName, link),
  }
}

export function reuseToRead(world: World, title: string): Letter {
  const texts = words.fr
  const link = world.settings.baseUrl + reusePaths.queue
  return {
    to: world.settings.contactEmail,
    subject: texts.toRead(title),
    text: texts.toReadText(title, link),
  }
}

export function reusePublished(
  world: World,
  to: Recipient,
  resource: { readonly title: string; readonly slug: string },
): Letter {
  const texts = words[to.language]
  const link = `${world.settings.baseUrl}${resourcePath(resource.slug)}#reutilisations`
  return {
    to: to.email,
    subject: texts.published(resource.title),
    text: texts.publishedText(resource.title, link),
  }
}

export function reuseDeclined(world: World, to: Recipient, title: string, reason: string): Letter {
  const texts = words[to.language]
  return {
    to: to.email,
    subject: texts.declined(title),
    text: texts.declinedText(title, textProse(reason), world.settings.contactEmail),
  }
}
