import { defineTexts } from '#kit/texts.ts'
import type { ExportWords } from '#platform/module.ts'

/** What the keys of the export are called, for whoever reads it on the page. */
export const exportWords = defineTexts<ExportWords>(
  {
    keys: { budgetIdeas: 'Idées pour un budget participatif', contact: 'Pour vous joindre' },
    values: {},
  },
  {
    keys: { budgetIdeas: 'Ideas for a participatory budget', contact: 'To reach you' },
    values: {},
  },
)
