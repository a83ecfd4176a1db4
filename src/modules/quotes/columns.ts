import {
  type ColumnRegister,
  type ColumnRule,
  namedAt,
  peopleTable,
  secret,
  table,
} from '#kit/column-register.ts'
import { keptWith } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const kept = keptWith({
  fr: 'avec les devis de l’association, qui restent',
  en: 'with the quotes of the association, which stay',
})
const people = keptWith({
  fr: 'trois ans après un devis sans suite, dix ans après un devis accepté (article L123-22 du code de commerce) ; effacé avec la personne',
  en: 'three years after a quote that came to nothing, ten years after one that was accepted (article L123-22 of the French commercial code); erased with the person',
})
const inside: ColumnRule = { class: 'internal', kept }
/** A price of a day tells what somebody is sold for, where one person alone has the role. */
const rate: ColumnRule = { class: 'sensitive', kept }
const owner: ColumnRule = { class: 'internal', kept: people }
const personal: ColumnRule = { class: 'personal', kept: people }

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  quotes: peopleTable(
    namedAt('email', 'recipient'),
    [
      inside,
      'id root_id version number entity state title details customer customer_address customer_siren vat valid_until',
      'seller tender_id sent_at paper_file_id fingerprint answered_at chosen refusal_reason invented created_at',
    ],
    [owner, 'owner_id'],
    [rate, 'lines'],
    [personal, 'recipient email signer_name signer_role'],
    [secret(people, secrets.link), 'token_hash'],
  ),
  quote_counters: table([inside, 'series year last_rank']),
}
