import {
  type ColumnRegister,
  type ColumnRule,
  ofNobody,
  peopleTable,
  table,
} from '#kit/column-register.ts'
import { keptWithRow } from '#kit/kept.ts'

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
  experiment_evaluation_lines: table(
    [inside, 'id experiment_id position updated_at'],
    [open, 'question criterion indicator source planned finding'],
  ),
  experiment_evaluation_reports: table(
    [inside, 'id experiment_id file_id at'],
    [open, 'form author filed_on summary link protocol_version'],
    [actor, 'filed_by'],
  ),
  experiment_sheets: peopleTable(
    ofNobody('the authors of a published sheet, under its licence'),
    [inside, 'experiment_id version updated_at resource_id'],
    [open, 'title lead licence resource_slug published_at'],
    [
      {
        class: 'personal',
        kept: keptWithRow('experiments', {
          fr: 'noms des auteurs et autrices : tant que la fiche existe',
          en: 'names of the authors: as long as the sheet exists',
        }),
      },
      'content',
    ],
    [actor, 'updated_by'],
  ),
}
