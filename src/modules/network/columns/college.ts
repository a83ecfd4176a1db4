import { type ColumnRegister, type ColumnRule, table } from '#kit/column-register.ts'

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
  network_colleges: table([
    college,
    'id name purpose kinds from_population below_population weight position',
    'created_at',
  ]),
  network_college_exceptions: table([
    choice,
    'college_id territory_id belongs reason decided_by decided_at',
  ]),
}
