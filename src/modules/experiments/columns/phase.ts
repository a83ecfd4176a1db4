import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = {
  class: 'public',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}

export const phaseColumns: ColumnRegister = {
  experiment_phases: {
    id: inside,
    experiment_id: inside,
    plan_id: open,
    title: open,
    planned_starts_on: open,
    planned_ends_on: open,
    protocol_version: open,
    state: open,
    reason: open,
    opened_on: open,
    closed_on: open,
  },
  experiment_instruments: {
    id: inside,
    experiment_id: inside,
    phase_id: inside,
    kind: open,
    plan_id: inside,
    instrument_id: inside,
    href: open,
    protocol_version: open,
    opened_at: open,
  },
  experiment_milestones: {
    experiment_id: inside,
    plan_id: open,
    milestone_id: open,
    reached_on: open,
  },
}
