import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

export const processing = defineTexts<Processing>(
  {
    title: 'Discussions entre collègues',
    purpose:
      'Se parler de ce sur quoi on travaille, se demander quelque chose, en garder la trace. Faire lire un brouillon par un lien, savoir qui l’a lu.',
    persons:
      'Équipe, innovateur·rices, chercheur·euses, bénévoles, membres des cercles. Personnes à qui un lien a été donné.',
    basis: 'Intérêt légitime du réseau.',
    recipients:
      'Les personnes qui travaillent avec la chose dont on parle ; chaque page dit lesquelles. Le public, jamais.',
  },
  {
    title: 'Discussions between colleagues',
    purpose:
      'Speak of what one works on, ask something of one another, keep a trace of it. Have a draft read by a link, know who read it.',
    persons:
      'Team, innovators, researchers, volunteers, members of circles. People to whom a link was given.',
    basis: 'Legitimate interest of the network.',
    recipients:
      'Those who work with the thing that is discussed; each page says who they are. Never the public.',
  },
)
