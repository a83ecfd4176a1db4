import { type ColumnRegister, table } from '#kit/column-register.ts'
import type { Kept } from '#kit/kept.ts'

const result: Kept = {
  fr: 'avec l’expérimentation ; un an pour un brouillon',
  en: 'with the experiment; one year for a draft',
}
const columns: Kept = {
  fr: 'avec le résultat publié ; un jour après son retrait',
  en: 'with the published result; one day after it is withdrawn',
}
const family: Kept = {
  fr: 'tant que la page est publiée ; un an pour un brouillon',
  en: 'as long as the page is published; one year for a draft',
}
const inside = { class: 'internal', kept: result } as const
const open = { class: 'public', kept: result } as const

/** Every column of this room, its class and how long it is kept. Who acted is in the journal, and not here. */
export const evaluationColumns: ColumnRegister = {
  evaluation_results: table(
    // Numbers are kept with all their digits, and read rounded where rows are people.
    [inside, 'id experiment_id numbers kept_at'],
    [
      open,
      'kind state question protocol_version protocol_sha256 plan_place plan_sha256 file_sha256',
      'deviations note reason published_at withdrawn_at',
    ],
    [{ class: 'public', kept: columns }, 'open_columns'],
  ),
  trial_families: table(
    [{ class: 'internal', kept: family }, 'id created_at'],
    [
      { class: 'public', kept: family },
      'slug state title presentation outcome unit better left_out reason published_at withdrawn_at',
    ],
  ),
}
