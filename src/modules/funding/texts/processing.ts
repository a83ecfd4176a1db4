import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'
import type { ExportWords } from '#platform/module.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Recherche de financements',
    purpose: 'Savoir qui, dans l’équipe, suit une aide, prépare une demande ou apporte une pièce.',
    persons: 'Personnes de l’équipe.',
    basis: 'Intérêt légitime : financer les projets de l’association.',
    recipients: 'L’équipe du labo, les personnes qui tiennent les comptes et les administrateurs.',
  },
  {
    title: 'Search for funding',
    purpose: 'Know who in the team follows a grant, prepares an application or brings a paper.',
    persons: 'People of the team.',
    basis: 'Legitimate interest: fund the projects of the association.',
    recipients: 'The team of the lab, those who keep the accounts and administrators.',
  },
)

/** Words for the keys that this room writes in the export of somebody's own data. */
export const exportWords = defineTexts<ExportWords>(
  {
    keys: {
      followed: 'Aides suivies',
      applications: 'Demandes dont vous vous occupez',
      pieces: 'Pièces que vous apportez',
      title: 'Titre',
      dueOn: 'Pour le',
    },
    values: {},
  },
  {
    keys: {
      followed: 'Grants that you follow',
      applications: 'Applications that you take care of',
      pieces: 'Papers that you bring',
      title: 'Title',
      dueOn: 'For the',
    },
    values: {},
  },
)
