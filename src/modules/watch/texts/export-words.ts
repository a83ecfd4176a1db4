import { defineTexts } from '#kit/texts.ts'
import type { ExportWords } from '#platform/module.ts'

/** Words for the keys and the codes that this room writes in the export of somebody's own data. */
export const exportWords = defineTexts<ExportWords>(
  {
    keys: {
      watch: 'Veille',
      sources: 'Sources proposées',
      themes: 'Thèmes',
      items: 'Articles retenus ou annotés',
      gaps: 'Manques signalés',
      address: 'Adresse sur Internet',
      why: 'Pourquoi',
      words: 'Texte',
    },
    values: {
      new: 'à trier',
      later: 'plus tard',
      kept: 'gardée',
      'to-read': 'à relire',
      published: 'publiée',
      dropped: 'écartée',
      open: 'à traiter',
      taken: 'prise en charge',
      answered: 'traitée',
    },
  },
  {
    keys: {
      watch: 'Watch',
      sources: 'Sources proposed',
      themes: 'Themes',
      items: 'Articles kept or annotated',
      gaps: 'Gaps told',
      address: 'Address on the web',
      why: 'Why',
      words: 'Text',
    },
    values: {
      new: 'to sort',
      later: 'later',
      kept: 'kept',
      'to-read': 'to review',
      published: 'published',
      dropped: 'set aside',
      open: 'to be dealt with',
      taken: 'taken up',
      answered: 'dealt with',
    },
  },
)
