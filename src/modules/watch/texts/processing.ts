import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Veille',
    purpose:
      'Repérer ce que d’autres publient et qui peut servir, le trier, puis en faire une ressource.',
    persons: 'Auteur·rices de textes déjà publics ailleurs.',
    basis:
      'Intérêt légitime : faire connaître des travaux publics, avec leur auteur·rice et leur source.',
    recipients: 'L’équipe de veille ; tout le monde une fois la ressource publiée.',
  },
  {
    title: 'Watch',
    purpose: 'Find what others publish and that may serve, sort it, and make resources of it.',
    persons: 'Authors of texts that are already public elsewhere.',
    basis: 'Legitimate interest: making public work known, with its author and its source.',
    recipients: 'The watch team; everyone once the resource is published.',
  },
)
