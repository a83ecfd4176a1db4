import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = { class: 'public', kept: 'tant que l’expérimentation existe' }
const inside: ColumnRule = { class: 'internal', kept: 'tant que l’expérimentation existe' }
const member: ColumnRule = {
  class: 'personal',
  kept: 'tant que l’expérimentation existe, ou jusqu’à la demande d’effacement',
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
