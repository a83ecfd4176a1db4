import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

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
  kept: {
    fr: 'tant que l’expérimentation existe, ou jusqu’à la demande d’effacement',
    en: 'as long as the experiment exists, or until erasure is asked for',
  },
}

export const teamColumns: ColumnRegister = {
  experiment_members: {
    id: inside,
    experiment_id: inside,
    person_id: member,
    organisation: open,
    role: open,
    title: member,
    shown: inside,
    starts_on: inside,
    ends_on: inside,
    granted_role_id: inside,
    created_at: inside,
  },
  experiment_tasks: {
    id: open,
    experiment_id: open,
    title: open,
    due_on: open,
    done_on: open,
    created_at: open,
  },
  experiment_task_shares: { task_id: open, member_id: open, share: open },
}
