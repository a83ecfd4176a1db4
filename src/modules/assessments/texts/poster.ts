import { defineTexts } from '#kit/texts.ts'
import { ofName } from '#kit/writing/elision.ts'

/** What is hung on a wall for the people of one role. */
export const posterTexts = defineTexts(
  {
    purpose:
      'Comment décide-t-on ici ? Vos réponses, sans votre nom, sont mises à côté des faits, pour voir quoi améliorer.',
    how: 'Répondez à l’écran',
    howText:
      'Photographiez le carré avec un téléphone, ou tapez l’adresse écrite dessous dans un navigateur.',
    alt: 'Carré à photographier : il ouvre les questions',
    facts: {
      role: 'Pour qui',
      where: 'Où',
      until: 'Jusqu’au',
      asker: 'Qui demande',
      paper: 'Sans écran',
      names: 'Votre nom',
    },
    paper: (house: string, phone: string) =>
      `Demandez les questions sur papier à l’accueil ${ofName(house)}${phone === '' ? '.' : `, ou par téléphone au ${phone}.`}`,
    where: 'Ici, pendant l’atelier',
    names: 'Il n’est pas demandé.',
    footer: 'À afficher jusqu’au dernier jour',
    workshopFooter: 'À afficher pendant l’atelier, puis à retirer',
    link: (role: string) => `Affiche : ${role} (PDF, A4)`,
  },
  {
    purpose:
      'How are things decided here? Your answers, without your name, stand beside the facts, to see what to improve.',
    how: 'Answer on screen',
    howText: 'Photograph the square with a phone, or type the address written below in a browser.',
    alt: 'Square to photograph: it opens the questions',
    facts: {
      role: 'For whom',
      where: 'Where',
      until: 'Until',
      asker: 'Who asks',
      paper: 'Without a screen',
      names: 'Your name',
    },
    paper: (house: string, phone: string) =>
      `Ask for the questions on paper at the desk of ${house}${phone === '' ? '.' : `, or by telephone: ${phone}.`}`,
    where: 'Here, during the workshop',
    names: 'It is not asked for.',
    footer: 'To be shown until the last day',
    workshopFooter: 'To be shown during the workshop, then taken down',
    link: (role: string) => `Poster: ${role} (PDF, A4)`,
  },
)
