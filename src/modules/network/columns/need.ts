import {
  type ColumnRegister,
  type ColumnRule,
  ownedBy,
  peopleTable,
  table,
} from '#kit/column-register.ts'
import { type Kept, keptWith } from '#kit/kept.ts'

const rule = (kind: ColumnRule['class']) => (kept: Kept) => ({ class: kind, kept })
const need = {
  fr: 'tant que le territoire le dit ; sans nom de personne',
  en: 'as long as the territory says so; without the name of any person',
}
const wish = keptWith({
  fr: 'tant que la personne veut être prévenue ; effacé à la demande',
  en: 'as long as the person wants to be told; erased on request',
})
const internal = rule('internal')

export const needColumns: ColumnRegister = {
  network_needs: table([
    internal(need),
    'territory_id challenges themes available_from available_until words',
    'updated_by updated_at',
  ]),
  network_need_watchers: peopleTable(
    ownedBy('person_id'),
    [rule('personal')(wish), 'territory_id person_id'],
    [internal(wish), 'since'],
  ),
}
