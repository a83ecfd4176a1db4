import { defineTexts } from '#kit/texts.ts'
import type { ExportWords } from '#platform/module.ts'

/** Words for the keys and the codes that this room writes in the export of somebody's own data. */
export const exportWords = defineTexts<ExportWords>(
  {
    keys: {
      signatures: 'Signatures que vous faites au nom d’une structure',
      entity: 'Structure',
      until: 'Jusqu’au',
      picture: 'Image de la signature gardée',
    },
    values: {},
  },
  {
    keys: {
      signatures: 'Signatures you make for an organisation',
      entity: 'Organisation',
      until: 'Until',
      picture: 'Picture of the signature kept',
    },
    values: {},
  },
)
