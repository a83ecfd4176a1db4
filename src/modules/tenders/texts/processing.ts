import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'
import type { ExportWords } from '#platform/module.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Réponses aux marchés et aux appels',
    purpose:
      'Savoir qui, dans l’équipe, prépare une réponse, fait une tâche ou tient un texte à jour.',
    persons: 'Personnes de l’équipe ; personnes dont un CV ou une référence dit le nom.',
    basis: 'Intérêt légitime : répondre à qui demande un travail à l’association.',
    recipients: 'L’équipe du labo, les personnes qui tiennent les comptes et les administrateurs.',
  },
  {
    title: 'Answers to contracts and calls',
    purpose: 'Know who in the team prepares an answer, does a task or keeps a text up to date.',
    persons: 'People of the team; people named by a CV or a reference.',
    basis: 'Legitimate interest: answer those who ask the association for work.',
    recipients: 'The team of the lab, those who keep the accounts and administrators.',
  },
)

/** Words for the keys that this room writes in the export of somebody's own data. */
export const exportWords = defineTexts<ExportWords>(
  {
    keys: {
      proposals: 'Propositions dont vous vous occupez',
      tasks: 'Tâches que vous faites',
      blocks: 'Blocs que vous tenez',
      title: 'Titre',
    },
    values: {},
  },
  {
    keys: {
      proposals: 'Proposals that you take care of',
      tasks: 'Tasks that you do',
      blocks: 'Blocks that you keep',
      title: 'Title',
    },
    values: {},
  },
)
