import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const rule = (kind: ColumnRule['class']) => (kept: string) => ({ class: kind, kept })
const need = 'tant que le territoire le dit ; sans nom de personne'
const wish = 'tant que la personne veut être prévenue ; effacé à la demande'
const internal = rule('internal')

export const needColumns: ColumnRegister = {
  network_needs: {
    territory_id: internal(need),
    challenges: internal(need),
    themes: internal(need),
    available_from: internal(need),
    available_until: internal(need),
    words: internal(need),
    updated_by: internal(need),
    updated_at: internal(need),
  },
  network_need_watchers: {
    territory_id: rule('personal')(wish),
    person_id: rule('personal')(wish),
    since: internal(wish),
  },
}
