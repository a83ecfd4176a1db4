import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Tirages au sort',
    purpose:
      'Écrire à des habitant·es tiré·es au sort, recevoir leur réponse, composer un panel qui ressemble à la population, prévenir et accueillir celles et ceux qui siègent.',
    persons:
      'Habitant·es qui répondent à une lettre ; personnes qui siègent et leurs remplaçant·es ; responsables légaux des mineur·es.',
    basis:
      'Mission d’intérêt général du territoire qui réunit le panel ; accord exprès pour l’âge, le genre, le diplôme et les besoins d’accès.',
    recipients:
      'L’équipe du tirage. Personne d’autre : la preuve publique ne contient que des empreintes et des totaux arrondis.',
  },
  {
    title: 'Draws by lot',
    purpose:
      'Write to residents drawn by lot, receive their answer, form a panel that resembles the population, tell and welcome those who sit.',
    persons:
      'Residents who answer a letter; people who sit and their alternates; guardians of minors.',
    basis:
      'Public interest of the territory that convenes the panel; express consent for age, gender, education and access needs.',
    recipients:
      'The team of the draw. Nobody else: the public proof holds only fingerprints and rounded totals.',
  },
)
