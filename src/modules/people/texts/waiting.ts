import { defineTexts } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'

/** What the people of the house await from somebody, on their page of the day. */
export const waitingTexts = defineTexts(
  {
    people: 'Personnes',
    mandate: (name: string) => `Préparer la fin d’un mandat${colon.fr}${name}`,
    request: (name: string) =>
      name === ''
        ? 'Répondre à une demande sur des données'
        : `Répondre à une demande sur des données${colon.fr}${name}`,
    invitation: (name: string) => `Inviter de nouveau ou renoncer${colon.fr}${name}`,
    whys: {
      mandates: 'L’équipe prévient les territoires',
      law: 'La loi donne un mois pour répondre',
      invited: 'Votre invitation n’a pas eu de réponse',
    },
  },
  {
    people: 'People',
    mandate: (name) => `Prepare the end of a mandate${colon.en}${name}`,
    request: (name) =>
      name === '' ? 'Answer a request about data' : `Answer a request about data${colon.en}${name}`,
    invitation: (name) => `Invite again or give up${colon.en}${name}`,
    whys: {
      mandates: 'The team tells the places',
      law: 'The law gives a month to answer',
      invited: 'Your invitation had no answer',
    },
  },
)
