import type { Kept } from '#kit/kept.ts'
import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const rule = (kind: ColumnRule['class']) => (kept: Kept) => ({ class: kind, kept })
const need = {
  fr: 'tant que le territoire le dit ; sans nom de personne',
  en: 'as long as the territory says so; without the name of any person',
}
const wish = {
  fr: 'tant que la personne veut être prévenue ; effacé à la demande',
  en: 'as long as the person wants to be told; erased on request',
}
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
