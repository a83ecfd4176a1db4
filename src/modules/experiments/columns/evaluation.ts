import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = {
  class: 'public',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
const actor: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'un numéro tiré au hasard, sans nom une fois le nom effacé',
    en: 'a number drawn at random, without a name once the name is erased',
  },
}

export const evaluationColumns: ColumnRegister = {
  experiment_evaluation_lines: {
    id: inside,
    experiment_id: inside,
    position: inside,
    question: open,
    criterion: open,
    indicator: open,
    source: open,
    planned: open,
    finding: open,
    updated_at: inside,
  },
  experiment_evaluation_reports: {
    id: inside,
    experiment_id: inside,
    form: open,
    author: open,
    filed_on: open,
    summary: open,
    link: open,
    file_id: inside,
    protocol_version: open,
    filed_by: actor,
    at: inside,
  },
  experiment_sheets: {
    experiment_id: inside,
    version: inside,
    title: open,
    lead: open,
    licence: open,
    content: {
      class: 'personal',
      kept: {
        fr: 'noms des auteurs et autrices : tant que la fiche existe',
        en: 'names of the authors: as long as the sheet exists',
      },
    },
    updated_at: inside,
    updated_by: actor,
    resource_id: inside,
    resource_slug: open,
    published_at: open,
  },
}
