import { defineTexts, type Locale } from '#kit/texts.ts'
import { ofName } from '#kit/writing/elision.ts'
import { membershipPaths as paths } from '../paths/membership.ts'

interface World {
  readonly settings: {
    readonly baseUrl: string
    readonly contactEmail: string
    readonly houseName: string
  }
}

const words = defineTexts(
  {
    subject: (place: string) => `Vous avez accès aux pages de votre territoire : ${place}`,
    text: (place: string, house: string, link: string, contact: string) => `Bonjour,

L’équipe ${ofName(house)} vous donne accès aux pages de votre territoire : ${place}. Vous y trouvez l’adhésion, les factures et la façon de les payer, le dossier du territoire et ses expérimentations. Vous pouvez aussi y écrire au nom du territoire.

Pour entrer, sans mot de passe : ouvrez cette page, donnez l’adresse à laquelle vous recevez ce courriel, et suivez le lien que vous recevrez :
${link}

Ce n’est pas vous, ou vous ne voulez pas de cet accès ? Écrivez-nous : ${contact}`,
  },
  {
    subject: (place) => `You have access to the pages of your territory: ${place}`,
    text: (place, house, link, contact) => `Hello,

The team of ${house} gives you access to the pages of your territory: ${place}. You will find there the membership, the invoices and how to pay them, the file of the territory and its experiments. You may also write there for the territory.

To come in, without a password: open this page, give the address at which you read this, and follow the link that you will receive:
${link}

It is not you, or you do not want this access? Write to us: ${contact}`,
  },
)

/** To whoever speaks for a territory from now on: what opens, and how one comes in. */
export function territoryAccess(
  { settings }: World,
  to: { readonly email: string; readonly language: Locale },
  place: string,
) {
  const texts = words[to.language]
  const { baseUrl, contactEmail, houseName } = settings
  return {
    to: to.email,
    subject: texts.subject(place),
    text: texts.text(place, houseName, baseUrl + paths.own, contactEmail),
  }
}
