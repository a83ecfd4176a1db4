import {
  type ColumnRegister,
  type ColumnRule,
  ownedBy,
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
const member: ColumnRule = {
  class: 'personal',
  kept: keptWithRow('experiments', {
    fr: 'tant que l’expérimentation existe, ou jusqu’à la demande d’effacement',
    en: 'as long as the experiment exists, or until erasure is asked for',
  }),
}

export const teamColumns: ColumnRegister = {
  experiment_members: peopleTable(
    ownedBy('person_id', { stays: { person_id: 'a number drawn at random, without a name' } }),
    [inside, 'id experiment_id shown starts_on ends_on granted_role_id created_at'],
    [member, 'person_id title'],
    [open, 'organisation role'],
  ),
  experiment_tasks: table([open, 'id experiment_id title due_on done_on created_at']),
  experiment_task_shares: table([open, 'task_id member_id share']),
}
