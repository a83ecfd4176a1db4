import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const college: ColumnRule = {
  class: 'internal',
  kept: { fr: 'tant que le collège existe', en: 'as long as the college exists' },
}
const choice: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'tant que le collège existe, sans nom',
    en: 'as long as the college exists, without a name',
  },
}

export const collegeColumns: ColumnRegister = {
  network_colleges: {
    id: college,
    name: college,
    purpose: college,
    kinds: college,
    from_population: college,
    below_population: college,
    weight: college,
    position: college,
    created_at: college,
  },
  network_college_exceptions: {
    college_id: choice,
    territory_id: choice,
    belongs: choice,
    reason: choice,
    decided_by: choice,
    decided_at: choice,
  },
}
