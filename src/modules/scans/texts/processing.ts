import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Images de feuilles remplies à la main',
    purpose:
      'Lire les cases cochées, et montrer chaque feuille à une personne qui vérifie ce qui a été lu.',
    persons: 'Les personnes qui ont rempli une feuille.',
    basis: 'Celle de la consultation ou du scrutin dont vient la feuille.',
    recipients: 'Les personnes qui saisissent ces feuilles.',
  },
  {
    title: 'Pictures of sheets filled by hand',
    purpose: 'Read ticked boxes, and show each sheet to a person who checks what was read.',
    persons: 'People who filled a sheet.',
    basis: 'That of the consultation or the vote the sheet comes from.',
    recipients: 'The people who enter these sheets.',
  },
)
