import { defineTexts, type Locale } from '#kit/texts.ts'
import { ofName } from '#kit/writing/elision.ts'
import type { Letter } from '../../mails/letter.ts'
import type { ContactOrigin } from '../contact.ts'
import { contactTexts } from '../texts/contacts.ts'

interface World {
  readonly settings: {
    readonly baseUrl: string
    readonly houseName: string
    readonly contactEmail: string
  }
}

/** What the law wants said to whom did not give their data themselves (GDPR, article 14). */
const words = defineTexts(
  {
    subject: (house: string) => `${house} a vos coordonnées : ce que nous en faisons`,
    text: (house: string, source: string, contact: string, legal: string) => `Bonjour,

${house} anime un réseau de territoires qui expérimentent des pratiques démocratiques. Nous avons vos coordonnées professionnelles : votre nom, votre fonction et cette adresse.

D’où elles viennent : ${source}.
À quoi elles servent : vous écrire ou vous appeler au sujet de ce réseau, et à rien d’autre. Nous nous appuyons sur notre intérêt à connaître les territoires qui pourraient nous rejoindre.
Qui les lit : l’équipe ${ofName(house)}. Elles ne sont ni vendues ni données.
Combien de temps : trois ans après notre dernier échange, puis elles sont effacées.

Vous pouvez les voir, les corriger, les faire effacer, ou nous demander de ne plus vous écrire : répondez à ce courriel, ou écrivez à ${contact}. Si notre réponse ne vous convient pas, la CNIL peut être saisie (www.cnil.fr).

Qui nous sommes : ${legal}`,
    successor: (place: string) => `Vous prenez le relais : ${place}`,
    successorText: (
      place: string,
      title: string,
      house: string,
      contact: string,
      legal: string,
    ) => `Bonjour,

L’équipe ${ofName(house)} a noté que vous prenez le relais pour ${place}${title ? ` (${title})` : ''}. La personne qui vous précède, ou votre collectivité, nous a donné votre nom et cette adresse.

À quoi elles servent : vous écrire au sujet de ce que votre territoire fait dans le réseau. L’équipe ${ofName(house)} les lit ; elles ne sont ni vendues ni données, et sont effacées trois ans après notre dernier échange.

L’équipe peut vous raconter ce qui est en cours : répondez à ce courriel. C’est aussi là que vous pouvez demander à voir, corriger ou faire effacer ces données, ou dire que ce n’est pas vous (${contact}). La CNIL peut être saisie (www.cnil.fr).

Qui nous sommes : ${legal}`,
  },
  {
    subject: (house: string) => `${house} holds your contact details: what we do with them`,
    text: (house, source, contact, legal) => `Hello,

${house} runs a network of territories that try out democratic practices. We hold your professional details: your name, your function and this address.

Where they come from: ${source}.
What they are for: writing to you or calling you about this network, and nothing else. We rely on our interest in knowing the territories that might join us.
Who reads them: the team of ${house}. They are neither sold nor given away.
How long: three years after our last exchange, then they are erased.

You may see them, have them corrected or erased, or ask us not to write any more: answer this mail, or write to ${contact}. If our answer does not suit you, you may turn to the French authority (www.cnil.fr).

Who we are: ${legal}`,
    successor: (place: string) => `You take over: ${place}`,
    successorText: (place, title, house, contact, legal) => `Hello,

The team of ${house} has noted that you take over for ${place}${title ? ` (${title})` : ''}. Whoever comes before you, or your authority, gave us your name and this address.

What they are for: writing to you about what your territory does in the network. The team of ${house} reads them; they are neither sold nor given away, and are erased three years after our last exchange.

The team can tell you what is under way: answer this mail. It is also there that you may ask to see, correct or erase these data, or say that it is not you (${contact}). You may turn to the French authority (www.cnil.fr).

Who we are: ${legal}`,
  },
)

const legalPath = '/mentions-legales'

export interface Told {
  readonly email: string
  readonly language: Locale
}

export function firstNotice(
  { settings }: World,
  to: Told,
  from: { readonly origin: ContactOrigin; readonly detail: string },
): Letter {
  const texts = words[to.language]
  const origin = contactTexts[to.language].origins[from.origin]
  const source = from.detail ? `${origin} (${from.detail})` : origin
  const { houseName, contactEmail, baseUrl } = settings
  return {
    to: to.email,
    subject: texts.subject(houseName),
    text: texts.text(houseName, source, contactEmail, baseUrl + legalPath),
  }
}

/** To whoever takes over a mandate or the part of a referent, from the day it is written down. */
export function successorLetter(
  { settings }: World,
  to: Told,
  of: { readonly place: string; readonly title: string },
): Letter {
  const texts = words[to.language]
  const { houseName, contactEmail, baseUrl } = settings
  return {
    to: to.email,
    subject: texts.successor(of.place),
    text: texts.successorText(of.place, of.title, houseName, contactEmail, baseUrl + legalPath),
  }
}
